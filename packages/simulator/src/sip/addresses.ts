/** The SIP domain of every address of record. */
export const DOMAIN = "sip.ringcentral.com";
/** URL path of the backup proxy, which has the same host as the primary one. */
export const BACKUP_PATH = "/backup";
