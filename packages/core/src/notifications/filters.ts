/** Subscribes to the extension's own parties in its calls. The filter needs the scope CallControl. */
export const FILTERS: string[] = ["/restapi/v1.0/account/~/extension/~/telephony/sessions"];
