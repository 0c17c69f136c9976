const day = 86_400_000

/** An address to read a virtual hard disk for the next years, as a storage account makes them. */
function diskAddress(): string {
  const instant = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 19).concat('Z')
  const query = {
    sv: '2021-08-06',
    st: instant(-1),
    se: instant(3_650),
    sr: 'c',
    sp: 'rl',
    sig: 'c2FtcGxlIHNpZ25hdHVyZQ==',
  }
  return `https://contoso.blob.core.windows.net/disks/os.vhd?${new URLSearchParams(query)}`
}

const site = 'https://contoso.example'

/** A whole offer of a virtual machine with one plan, as the Cloud Partner Portal API takes it. */
export function vmOffer(title: string) {
  const person = { Name: 'Ada Marsh', Email: 'ada@contoso.example', Phone: '4255550100' }
  const contact = (kind: string) =>
    Object.fromEntries(
      Object.entries(person).map(([member, value]) => [`microsoft-azure-marketplace.${kind}Contact${member}`, value]),
    )
  return {
    offerTypeId: 'microsoft-azure-virtualmachines',
    definition: {
      displayText: title,
      offer: {
        'microsoft-azure-marketplace.title': title,
        'microsoft-azure-marketplace.summary': 'A machine with everything on it.',
        'microsoft-azure-marketplace.longSummary':
          'A virtual machine with everything on it that a harbour office needs.',
        'microsoft-azure-marketplace.description': '<p>Start it, sign in, and the tide tables are there.</p>',
        'microsoft-azure-marketplace.offerMarketingUrlIdentifier': 'contoso-harbour',
        'microsoft-azure-marketplace.allowedSubscriptions': ['0e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57'],
        'microsoft-azure-marketplace.usefulLinks': [{ linkTitle: 'Manual', linkUrl: `${site}/manual` }],
        'microsoft-azure-marketplace.categoryMap': [
          { categoryL1: 'networking', 'categoryL2-networking': ['connectivity'] },
        ],
        'microsoft-azure-marketplace.smallLogo': `${site}/48.png`,
        'microsoft-azure-marketplace.mediumLogo': `${site}/90.png`,
        'microsoft-azure-marketplace.largeLogo': `${site}/216.png`,
        'microsoft-azure-marketplace.wideLogo': `${site}/255x115.png`,
        'microsoft-azure-marketplace.screenshots': [],
        'microsoft-azure-marketplace.videos': [],
        'microsoft-azure-marketplace.leadDestination': 'None',
        'microsoft-azure-marketplace.privacyURL': `${site}/privacy`,
        'microsoft-azure-marketplace.termsOfUse': 'Fair winds.',
        ...contact('engineering'),
        ...contact('support'),
        'microsoft-azure-marketplace.publicAzureSupportUrl': `${site}/support`,
      },
      plans: [hourlyPlan()],
    },
  }
}

/** A plan with one price for each core and hour, and a month free. */
function hourlyPlan() {
  return {
    planId: 'hourly',
    'microsoft-azure-virtualmachines.skuTitle': 'By the hour',
    'microsoft-azure-virtualmachines.skuSummary': 'Paid by core and hour.',
    'microsoft-azure-virtualmachines.skuDescription': 'One price for each core and hour, a month free.',
    'microsoft-azure-virtualmachines.hideSKUForSolutionTemplate': false,
    'microsoft-azure-virtualmachines.cloudAvailability': ['PublicAzure'],
    virtualMachinePricing: {
      isByol: false,
      freeTrialDurationInMonths: 1,
      coreMultiplier: { currency: 'USD' as const, single: 0.09 },
    },
    'microsoft-azure-virtualmachines.operatingSystemFamily': 'Linux',
    'microsoft-azure-virtualmachines.osType': 'Debian',
    'microsoft-azure-virtualmachines.operationSystem': 'Debian 12',
    'microsoft-azure-virtualmachines.recommendedVMSizes': ['d2s-standard-v3'],
    'microsoft-azure-virtualmachines.openPorts': [],
    'microsoft-azure-virtualmachines.vmImages': { '1.0.1': { osVhdUrl: diskAddress(), lunVhdDetails: [] } },
    regions: ['US', 'FR'],
  }
}
