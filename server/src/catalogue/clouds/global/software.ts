import type { ProductData } from '../../catalogue-product.ts'
import { perpetualSoftware, softwareSubscription } from '../../software-product.ts'

/**
 * Software for the customer's own machines. Ids are those of the examples of 'create-a-cart', 'update-a-cart',
 * 'cancel-software-purchases', 'cancel-an-order-from-the-integration-sandbox' and 'get-a-collection-of-entitlements'.
 * Inferred: titles that no example gives, the SUSE product with its ids, and every price.
 */
export function software(): readonly ProductData[] {
  return [...perpetual(), ...subscriptions()]
}

function perpetual(): readonly ProductData[] {
  return [
    perpetualSoftware({
      id: 'DG7GMGF0DWT0',
      title: 'Microsoft Identity Manager 2016 CAL',
      description: 'A licence for one person to be managed by Identity Manager.',
      skus: [
        {
          id: '0001',
          title: 'Microsoft Identity Manager 2016 - 1 User CAL',
          usdCents: 2100,
          availabilities: [{ id: 'DG7GMGF0DSQR' }],
        },
      ],
    }),
    perpetualSoftware({
      id: 'DG7GMGF0DWM3',
      title: 'BizTalk Server 2016',
      description: 'Connects business systems with each other.',
      skus: [
        { id: '0002', title: 'BizTalk Server 2016 Branch', usdCents: 124600, availabilities: [{ id: 'DG7GMGF0DT1M' }] },
      ],
    }),
    perpetualSoftware({
      id: 'DG7GMGF0DWTL',
      title: 'Windows Server 2019 Standard',
      description: 'A server operating system for physical or lightly virtualised machines.',
      skus: [
        {
          id: '0001',
          title: 'Windows Server 2019 Standard - 16 Core License Pack',
          usdCents: 97200,
          availabilities: [{ id: 'DG7GMGF0DSFM' }, { id: 'DG7GMGF0DSJB' }],
        },
      ],
    }),
    perpetualSoftware({
      id: 'DG7GMGF0DWLG',
      title: 'SQL Server 2019 Standard',
      description: 'A database server, licensed by core.',
      skus: [
        {
          id: '0002',
          title: 'SQL Server 2019 Standard - 2 Core License Pack',
          usdCents: 358600,
          availabilities: [
            { id: 'DG7GMGF0DSLQ' },
            { id: 'DG7GMGF0DSLE', segment: 'education', listPrice: { usdCents: 89600, months: 0 } },
          ],
        },
      ],
    }),
  ]
}

function subscriptions(): readonly ProductData[] {
  return [
    softwareSubscription({
      id: 'DG7GMGF0FKZV',
      title: 'SQL Server Enterprise',
      description: 'A database server for the heaviest loads, licensed by core for a term.',
      skus: [
        {
          id: '0002',
          title: 'SQL Server Enterprise - 2 Core License Pack - 1 year',
          term: 'P1Y',
          usdCents: 543400,
          availabilities: [{ id: 'DG7GMGF0DWMR' }],
        },
        {
          id: '0003',
          title: 'SQL Server Enterprise - 2 Core License Pack - 3 year',
          term: 'P3Y',
          usdCents: 1358500,
          availabilities: [{ id: 'DG7GMGF0DWMS' }],
        },
      ],
    }),
    softwareSubscription({
      id: 'DG7GMGF0DVT7',
      title: 'Windows Server CAL',
      description: 'A licence for one device or person to use Windows Server, for a term.',
      skus: [
        {
          id: '000C',
          title: 'Windows Server CAL - 1 Device CAL - 3 year',
          term: 'P3Y',
          usdCents: 4000,
          availabilities: [{ id: 'DG7GMGF0FVZM' }],
        },
      ],
    }),
    softwareSubscription({
      id: 'DG7GMGF0G8SL',
      title: 'SUSE Linux Enterprise Server',
      description: 'A supported Linux server for use on Azure, for a term.',
      publisherName: 'SUSE',
      isSuseLinux: true,
      skus: [
        {
          id: '0001',
          title: 'SUSE Linux Enterprise Server - 1-2 vCPU - 1 year',
          term: 'P1Y',
          usdCents: 52500,
          availabilities: [{ id: 'DG7GMGF0G8S1' }],
        },
        {
          id: '0002',
          title: 'SUSE Linux Enterprise Server - 1-2 vCPU - 3 year',
          term: 'P3Y',
          usdCents: 141700,
          availabilities: [{ id: 'DG7GMGF0G8S3' }],
        },
      ],
    }),
  ]
}
