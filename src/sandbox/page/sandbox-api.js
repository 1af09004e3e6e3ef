const root = '/sandbox/api';

async function ask(path, method = 'GET', body) {
  const response = await fetch(root + path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? String(response.status));
  return answer;
}

export const getOverview = () => ask('/overview');
export const getChat = (personId, chatId) => ask(`/people/${personId}/chats/${chatId}`);
export const getCommands = (personId) => ask(`/people/${personId}/commands`);
export const act = (personId, chatId, action) =>
  ask(`/people/${personId}/chats/${chatId}/act`, 'POST', action);
export const moveClock = (wish) => ask('/clock', 'POST', wish);
export const fileAddress = (fileId) => `${root}/files/${encodeURIComponent(fileId)}`;

/** Calls a handler by the name of each thing that happens; the browser connects again by itself. */
export function listen(handlers) {
  const source = new EventSource(`${root}/events`);
  for (const [name, handler] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handler(event.data ? JSON.parse(event.data) : undefined));
  }
}
