/** The own parties of the extension's calls; needs the scope CallControl. */
export const FILTERS: string[] = ["/restapi/v1.0/account/~/extension/~/telephony/sessions"];
