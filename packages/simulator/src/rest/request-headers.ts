/**
 * The headers of a request by their names in lower case. `Headers` of the standard has them so already; that of
 * happy-dom keeps the capitals.
 */
export function requestHeaders(headers: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, value]) => [name.toLowerCase(), value]));
}
