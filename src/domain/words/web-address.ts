/** A web address people can open, `https://` added where it was left out; undefined for anything else. */
export function readWebAddress(text: string): string | undefined {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (/\s/.test(whole) || !URL.canParse(whole)) return undefined;
  const { protocol, hostname, username, href } = new URL(whole);
  const isOpen = ['http:', 'https:'].includes(protocol) && /^[^.]+(\.[^.]+)+$/.test(hostname);
  return isOpen && username === '' ? href : undefined;
}
