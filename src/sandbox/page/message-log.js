import { formatDay } from './clock-bar.js';
import { messageView } from './message-view.js';
import { make, text } from './page-texts.js';

/** The messages of one chat; draws only what is new or changed and keeps the reader's place and focus. */
export function createLog(label) {
  const list = make('ol', {});
  const element = make('div', { className: 'log', tabIndex: 0, label }, list);
  element.setAttribute('role', 'log');
  let shown = new Map();

  // Pictures and buttons change the height after they are placed; who reads at the end stays at the end.
  let isAtEnd = true;
  let height = '';
  const heightNow = () => `${element.scrollHeight} ${element.clientHeight}`;
  element.addEventListener('scroll', () => {
    // While the height is changing nobody has scrolled away: the observer below is about to be told.
    if (heightNow() !== height) return;
    isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 60;
  });
  const sizes = new ResizeObserver(() => {
    if (isAtEnd) element.scrollTop = element.scrollHeight;
    height = heightNow();
  });
  sizes.observe(list);
  sizes.observe(element);

  /** Takes what is still right from the last drawing; the rest is made anew. */
  function itemsOf(messages, chat) {
    const before = shown;
    shown = new Map();
    const keep = (key, seq, create) => {
      const known = before.get(key);
      const item = known?.seq === seq ? known.item : create();
      shown.set(key, { seq, item });
      return item;
    };
    let day = '';
    return messages.flatMap((message) => {
      const messageDay = formatDay(new Date(message.sentAt));
      const isNewDay = messageDay !== day;
      day = messageDay;
      const item = keep(message.messageId, message.seq, () => messageView(message, chat));
      return isNewDay ? [keep(messageDay, 0, () => dayLine(messageDay)), item] : [item];
    });
  }

  return {
    element,
    /** Whoever writes wants to see the answer. */
    toEnd() {
      isAtEnd = true;
      element.scrollTop = element.scrollHeight;
    },
    empty() {
      shown = new Map();
      list.replaceChildren();
    },
    show(messages, chat) {
      const focusedPlace = document.activeElement?.dataset?.place;
      const hadFocus = element.contains(document.activeElement);
      const items = itemsOf(messages, chat);
      place(list, items.length > 0 ? items : [dayLine(text('begin'))]);
      if (hadFocus && !element.contains(document.activeElement)) {
        const sameButton = element.querySelector(`[data-place="${focusedPlace}"]`);
        (sameButton ?? element).focus({ preventScroll: true });
      }
    },
  };
}

function dayLine(words) {
  return make('li', { className: 'day', content: words });
}

/** Moves nothing that stays where it was, so that a screen reader hears only what is new. */
function place(list, items) {
  for (const old of [...list.children]) if (!items.includes(old)) old.remove();
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
}
