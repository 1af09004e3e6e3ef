import { currentLanguage, text } from './page-texts.js';
import { moveClock } from './sandbox-api.js';

let zone = { id: 'Asia/Jakarta', label: 'WIB' };
let baseMs = Date.now();
let anchorMs = performance.now();

const byId = (id) => document.getElementById(id);

export function nowMs() {
  return baseMs + (performance.now() - anchorMs);
}

export function setClock(now, newZone = zone) {
  zone = newZone;
  baseMs = Date.parse(now);
  anchorMs = performance.now();
  showClock();
}

/** `Sen, 18 Mar 2019, 08.00 WIB`, the way the bot writes times. */
export function formatMoment(at) {
  const { weekday, day, month, year, hour, minute } = partsOf(at);
  return `${weekday}, ${day} ${month} ${year}, ${hour}.${minute} ${zone.label}`;
}

export function formatDay(at) {
  const { weekday, day, month, year } = partsOf(at);
  return `${weekday}, ${day} ${month} ${year}`;
}

export function formatTime(at) {
  const { hour, minute } = partsOf(at);
  return `${hour}.${minute}`;
}

function partsOf(at, numeric = false) {
  const format = new Intl.DateTimeFormat(currentLanguage() === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: zone.id,
    weekday: 'short',
    day: 'numeric',
    month: numeric ? '2-digit' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

function showClock() {
  const at = new Date(nowMs());
  const clock = byId('clock');
  clock.textContent = formatMoment(at);
  clock.dateTime = at.toISOString();
}

/** The instant at which the zone's own clock shows this `YYYY-MM-DDTHH:MM`. */
function instantOf(local) {
  const asUtc = Date.parse(`${local}:00Z`);
  return new Date(asUtc - offsetMs(asUtc - offsetMs(asUtc)));
}

function offsetMs(atMs) {
  return Date.parse(`${localOf(new Date(atMs))}:00Z`) - Math.floor(atMs / 60_000) * 60_000;
}

function localOf(at) {
  const { year, month, day, hour, minute } = partsOf(at, true);
  return `${year}-${month}-${day.padStart(2, '0')}T${hour}:${minute}`;
}

export function startClockBar(tell) {
  const buttons = document.querySelectorAll('.clock-buttons button');
  const move = async (wish) => {
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    tell(text('moving'));
    try {
      const { now, moved } = await moveClock(wish);
      setClock(now);
      tell(moved ? text('arrived', { time: formatMoment(new Date(now)) }) : text('nothingNext'));
    } catch (error) {
      tell(error.message);
    }
    for (const button of buttons) button.removeAttribute('aria-disabled');
  };
  const isBusy = () => buttons[0].hasAttribute('aria-disabled');
  byId('next-event').onclick = () => isBusy() || move({ next: true });
  byId('plus-hour').onclick = () => isBusy() || move({ minutes: 60 });
  byId('next-morning').onclick = () => {
    const tomorrow = localOf(new Date(nowMs() + 24 * 3600_000)).slice(0, 10);
    return isBusy() || move({ to: instantOf(`${tomorrow}T06:50`).toISOString() });
  };
  byId('picked-time').onfocus = ({ target }) => {
    if (!target.value) target.value = localOf(new Date(nowMs()));
  };
  byId('pick-time').onsubmit = (event) => {
    event.preventDefault();
    if (!isBusy()) void move({ to: instantOf(byId('picked-time').value).toISOString() });
  };
  setInterval(showClock, 1000);
}
