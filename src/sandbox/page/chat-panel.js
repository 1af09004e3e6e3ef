import { createComposer } from './composer.js';
import { createLog } from './message-log.js';
import { make, text } from './page-texts.js';
import { act, getChat } from './sandbox-api.js';

const toastMs = 6000;

/** One person's chat: their messages, what they may do, and where they write. */
export function createPanel({ person, botUsername, onClose }) {
  let state = person;
  let chatId = person.id;
  let view = { messages: [] };

  const title = make('h2', { content: person.name, tabIndex: -1 });
  const subtitle = make('p', { className: 'quiet', content: person.role });
  const tools = make('div', { className: 'tools' });
  const log = createLog(text('messagesOf', { name: person.name }));
  const toast = make('p', { className: 'toast' });
  toast.setAttribute('role', 'status');
  const composer = createComposer({
    person,
    onSend: write,
    onFiles: (files) => tryTo({ kind: 'files', files }),
  });
  const element = make(
    'section',
    { className: 'panel', label: text('chatOf', { name: person.name }) },
    make('header', { className: 'panel-head' }, make('div', {}, title, subtitle), tools),
    log.element,
    toast,
    composer.element,
  );
  const chat = {
    personId: person.id,
    findMessage: (id) => view.messages.find((message) => message.messageId === id),
    payloadOf: (address) => startPayload(address, botUsername),
    onWrite: (words) => write(words),
    onReply: composer.replyTo,
    onEdit: (message) => composer.edit(message),
    onPress: press,
  };

  async function tryTo(action) {
    try {
      return await act(person.id, chatId, action);
    } catch (error) {
      showToast(error.message);
      return undefined;
    }
  }

  function write(words, target) {
    const isEdit = target?.messageId !== undefined;
    if (!isEdit) log.toEnd();
    return tryTo(
      isEdit ? { kind: 'edit', text: words, ...target } : { kind: 'text', text: words, ...target },
    );
  }

  async function press(message, button) {
    const payload = button.url && chat.payloadOf(button.url);
    if (payload) return write(`/start ${payload}`);
    if (button.copyText) await navigator.clipboard?.writeText(button.copyText).catch(() => undefined);
    const outcome = await tryTo({ kind: 'press', messageId: message.messageId, label: button.label });
    if (outcome?.press?.copied) showToast(text('copied'));
    else if (outcome?.press?.toast) showToast(outcome.press.toast, outcome.press.isAlert);
    else if (outcome && !outcome.press?.isAnswered) showToast(text('noAnswer'));
    return undefined;
  }

  let toastTimer;
  function showToast(words, isAlert = false) {
    clearTimeout(toastTimer);
    toast.textContent = words;
    toast.classList.toggle('alert', isAlert);
    toastTimer = setTimeout(() => toast.replaceChildren(), isAlert ? toastMs * 2 : toastMs);
  }

  function showTools() {
    const blockText = state.isBlocking ? text('unblock') : text('block');
    const link = state.unusedPayload && chatId === person.id;
    tools.replaceChildren(
      ...[
        state.chats.length > 1 && chatChoice(),
        link &&
          make('button', {
            type: 'button',
            className: 'main',
            content: text('openLink'),
            onclick: () => write(`/start ${state.unusedPayload}`),
          }),
        chatId === person.id &&
          make('button', {
            type: 'button',
            content: blockText,
            onclick: () => tryTo({ kind: state.isBlocking ? 'unblock' : 'block' }),
          }),
        make('button', {
          type: 'button',
          className: 'close',
          content: '×',
          label: text('closeName', { name: person.name }),
          onclick: () => onClose(person.id),
        }),
      ].filter(Boolean),
    );
  }

  function chatChoice() {
    const options = state.chats.map((option) =>
      make('option', { value: option.chatId, content: option.title, selected: option.chatId === chatId }),
    );
    return make(
      'select',
      {
        label: text('whichChat'),
        onchange: ({ target }) => {
          chatId = Number(target.value);
          log.empty();
          showTools();
          void refresh();
        },
      },
      ...options,
    );
  }

  async function refresh() {
    const asked = chatId;
    const next = await getChat(person.id, asked);
    if (asked !== chatId) return;
    view = next;
    log.show(view.messages, chat);
  }

  showTools();
  return {
    element,
    personId: person.id,
    chatIds: () => [chatId],
    refresh,
    focus: composer.focus,
    update(next) {
      state = next;
      showTools();
    },
  };
}

/** The payload of a link to the bot itself, undefined for any other address. */
function startPayload(address, botUsername) {
  const url = URL.parse(address);
  const isBot = url?.hostname === 't.me' && url.pathname.toLowerCase() === `/${botUsername.toLowerCase()}`;
  return isBot ? (url.searchParams.get('start') ?? undefined) : undefined;
}
