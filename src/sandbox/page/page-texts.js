/** Every word of the page itself; what the bot says comes from the bot. */
const texts = {
  id: {
    title: 'Ruang coba',
    skip: 'Langsung ke percakapan',
    now: 'Waktu ruang coba',
    clockGroup: 'Majukan waktu',
    nextEvent: 'Ke peristiwa berikutnya',
    plusHour: '+1 jam',
    nextMorning: 'Besok 06.50',
    pickTime: 'Pilih waktu',
    goThere: 'Ke waktu ini',
    nothingNext: 'Tidak ada peristiwa berikutnya.',
    arrived: 'Sekarang {time}.',
    moving: 'Waktu sedang dimajukan …',
    people: 'Orang',
    findPerson: 'Cari orang',
    empty: 'Pilih seseorang untuk membuka percakapannya dengan bot.',
    notJoined: 'belum bergabung',
    blocked: 'memblokir bot',
    unread: '{count} baru',
    openLink: 'Buka tautan undangan',
    block: 'Blokir bot',
    unblock: 'Buka blokir',
    close: 'Tutup percakapan',
    closeName: 'Tutup percakapan {name}',
    chatOf: 'Percakapan {name}',
    messagesOf: 'Pesan-pesan {name}',
    whichChat: 'Percakapan yang dibuka',
    write: 'Tulis pesan sebagai {name}',
    writeHint: 'Tulis pesan …',
    send: 'Kirim pesan',
    attach: 'Berkas',
    commands: 'Perintah',
    reply: 'Balas',
    edit: 'Ubah pesan',
    replying: 'Membalas: {text}',
    editing: 'Mengubah pesan',
    cancel: 'Batalkan',
    edited: 'diubah',
    silent: 'tanpa bunyi',
    noAnswer: 'Bot belum menjawab tekanan ini.',
    copied: 'Disalin.',
    file: 'Berkas: {name}',
    picture: 'Gambar: {name}',
    lost: 'Sambungan ke server terputus; mencoba lagi …',
    back: 'Tersambung lagi.',
    begin: 'Belum ada pesan. Ketik /start atau buka tautan undangan.',
    you: 'Anda',
  },
  en: {
    title: 'Sandbox',
    skip: 'Skip to the chats',
    now: 'Sandbox time',
    clockGroup: 'Move time forward',
    nextEvent: 'To the next event',
    plusHour: '+1 hour',
    nextMorning: 'Tomorrow 06.50',
    pickTime: 'Pick a time',
    goThere: 'Go to this time',
    nothingNext: 'Nothing is due next.',
    arrived: 'It is now {time}.',
    moving: 'Moving time forward …',
    people: 'People',
    findPerson: 'Find a person',
    empty: 'Pick somebody to open their chat with the bot.',
    notJoined: 'not joined yet',
    blocked: 'blocks the bot',
    unread: '{count} new',
    openLink: 'Open invitation link',
    block: 'Block bot',
    unblock: 'Unblock',
    close: 'Close chat',
    closeName: 'Close the chat of {name}',
    chatOf: 'Chat of {name}',
    messagesOf: 'Messages of {name}',
    whichChat: 'Open chat',
    write: 'Write as {name}',
    writeHint: 'Write a message …',
    send: 'Send message',
    attach: 'File',
    commands: 'Commands',
    reply: 'Reply',
    edit: 'Edit message',
    replying: 'Replying to: {text}',
    editing: 'Editing a message',
    cancel: 'Cancel',
    edited: 'edited',
    silent: 'silent',
    noAnswer: 'The bot has not answered this press yet.',
    copied: 'Copied.',
    file: 'File: {name}',
    picture: 'Picture: {name}',
    lost: 'Connection to the server lost; trying again …',
    back: 'Connected again.',
    begin: 'No messages yet. Type /start or open the invitation link.',
    you: 'You',
  },
};

let language = localStorage.getItem('language') === 'en' ? 'en' : 'id';

export function currentLanguage() {
  return language;
}

export function text(key, values = {}) {
  return texts[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export function switchLanguage() {
  language = language === 'id' ? 'en' : 'id';
  localStorage.setItem('language', language);
}

/** Fills every element of the page that names its words. */
export function fillTexts(root = document) {
  document.documentElement.lang = language;
  document.title = text('title');
  for (const element of root.querySelectorAll('[data-text]'))
    element.textContent = text(element.dataset.text);
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label));
  }
  for (const element of root.querySelectorAll('[data-placeholder]')) {
    element.placeholder = text(element.dataset.placeholder);
  }
}

/** A new element with its class, its text and its children. */
export function make(tag, { className, label, content, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  if (className) element.className = className;
  if (label) element.setAttribute('aria-label', label);
  if (content !== undefined) element.textContent = content;
  element.append(...children.filter(Boolean));
  return element;
}
