import type { ProductData } from '../../catalogue-product.ts'
import { marketplaceService } from '../../marketplace-product.ts'

/**
 * Services of other publishers. Ids are those of the examples of 'create-a-cart', 'checkout-a-cart',
 * 'update-autorenew-for-an-azure-marketplace-subscription' and 'get-invoiceline-items'. Inferred: the smallest plan's
 * name and price, the two invented publishers, and the products of the second and third entry but their documented ids.
 */
export function marketplaceServices(): readonly ProductData[] {
  return [
    marketplaceService({
      id: 'DZH318Z0BXWC',
      title: 'Barracuda WAF-as-a-Service',
      description: 'A firewall for web applications, run by its publisher.',
      publisherName: 'Barracuda Networks, Inc.',
      skus: [
        {
          id: '0001',
          title: 'Barracuda WaaS - Small Plan',
          usdCents: 43180,
          availabilities: [{ id: 'DZH318Z0BMJX' }],
        },
        {
          id: '0002',
          title: 'Barracuda WaaS - Medium Plan',
          usdCents: 82000,
          availabilities: [{ id: 'DZH318Z0BMRV' }, { id: 'DZH318Z0BP8B' }],
        },
        {
          id: '0005',
          title: 'Barracuda WaaS - Large Plan',
          usdCents: 259800,
          availabilities: [{ id: 'DZH318Z0BH9R' }],
        },
      ],
    }),
    marketplaceService({
      id: 'DZH318Z0C0WF',
      title: 'Contoso Signature',
      description: 'Signing of documents by several people, with a free month.',
      publisherName: 'Contoso Software',
      skus: [
        {
          id: '0001',
          title: 'Contoso Signature - Free Trial',
          renewsTo: ['P1M', 'P1Y'],
          availabilities: [{ id: 'DZH318Z0BP69' }],
        },
        {
          id: '0002',
          title: 'Contoso Signature - Team Plan',
          usdCents: 900,
          termDurations: ['P1M', 'P1Y'],
          availabilities: [{ id: 'DZH318Z0BP70' }],
        },
      ],
    }),
    marketplaceService({
      id: 'DZH318Z0C9BK',
      title: 'Fabrikam Backup',
      description: 'Copies of mail and files in another place.',
      publisherName: 'Fabrikam, Inc.',
      skus: [
        {
          id: '0001',
          title: 'Fabrikam Backup - Per User',
          usdCents: 350,
          termDurations: ['P1Y', 'P1M'],
          availabilities: [{ id: 'DZH318Z0BPBK' }],
        },
      ],
    }),
  ]
}
