import { make, text } from './page-texts.js';
import { getCommands } from './sandbox-api.js';

/** Where a person writes: text of several lines, files, commands, an answer to or a change of a message. */
export function createComposer({ person, onSend, onFiles }) {
  let target;
  const hint = make('p', { className: 'target', hidden: true });
  const input = make('textarea', { rows: 1, placeholder: text('writeHint') });
  input.setAttribute('aria-label', text('write', { name: person.name }));
  const files = make('input', {
    type: 'file',
    multiple: true,
    className: 'hidden',
    id: `files-${person.id}`,
  });
  const attach = make('label', { className: 'attach', htmlFor: files.id, content: text('attach') });
  const commands = commandMenu(person, (command) => onSend(`/${command}`));
  const send = make('button', { type: 'submit', className: 'main', content: text('send') });
  const row = make('div', { className: 'composer-row' }, commands, files, attach, send);
  const form = make('form', { className: 'composer' }, hint, input, row);

  const setTarget = (next, words) => {
    target = next;
    hint.hidden = !next;
    const cancel = make('button', {
      type: 'button',
      className: 'mini',
      content: text('cancel'),
      onclick: () => setTarget(),
    });
    hint.replaceChildren(words ?? '', ' ', cancel);
    if (next) input.focus();
  };
  const submit = async () => {
    const written = input.value.trim();
    if (!written) return;
    const sentTarget = target;
    input.value = '';
    setTarget();
    growToText(input);
    await onSend(written, sentTarget);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    void submit();
  };
  input.oninput = () => growToText(input);
  input.onkeydown = (event) => {
    if (event.key === 'Escape') setTarget();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  };
  files.onchange = async () => {
    const picked = [...files.files];
    files.value = '';
    await onFiles(await Promise.all(picked.map(readFile)));
  };
  return {
    element: form,
    focus: () => input.focus(),
    replyTo: (message) =>
      setTarget(
        { replyToMessageId: message.messageId },
        text('replying', { text: message.text.split('\n')[0] }),
      ),
    edit(message) {
      input.value = message.text;
      setTarget({ messageId: message.messageId }, text('editing'));
      growToText(input);
    },
  };
}

function growToText(input) {
  input.rows = Math.min(6, Math.max(1, input.value.split('\n').length));
}

function commandMenu(person, onPick) {
  const list = make('ul', {});
  const menu = make(
    'details',
    { className: 'commands' },
    make('summary', { content: text('commands') }),
    list,
  );
  menu.ontoggle = async () => {
    if (!menu.open) return;
    const commands = await getCommands(person.id);
    list.replaceChildren(
      ...commands.map(({ command, description }) =>
        make(
          'li',
          {},
          make('button', {
            type: 'button',
            content: `/${command} ${description}`,
            onclick: () => {
              menu.open = false;
              onPick(command);
            },
          }),
        ),
      ),
    );
  };
  menu.onkeydown = (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.firstElementChild.focus();
  };
  return menu;
}

const kinds = { 'image/png': 'photo', 'image/jpeg': 'photo', 'image/webp': 'sticker', 'audio/ogg': 'voice' };

async function readFile(file) {
  const address = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  const mimeType = file.type || 'application/octet-stream';
  return {
    as: kinds[mimeType] ?? 'document',
    name: file.name,
    mimeType,
    base64: address.slice(address.indexOf(',') + 1),
  };
}
