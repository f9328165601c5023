/** Every page of the module and its address; links are made from here. */
export const webhookAddresses = {
  access: '/organisation/zugaenge',
  webhooks: '/organisation/zugaenge/webhooks',
  webhook: (id: string) => `/organisation/zugaenge/webhooks/${id}`,
  deliveriesFile: (id: string, ending: 'csv' | 'xlsx' | 'json') =>
    `/organisation/zugaenge/webhooks/${id}/verschickt.${ending}`,
  webhookPause: (id: string) => `/organisation/zugaenge/webhooks/${id}/anhalten`,
  webhookTest: (id: string) => `/organisation/zugaenge/webhooks/${id}/probe`,
  webhookRenewal: (id: string) => `/organisation/zugaenge/webhooks/${id}/geheimnis`,
  webhookRemoval: (id: string) => `/organisation/zugaenge/webhooks/${id}/loeschen`,
} as const
