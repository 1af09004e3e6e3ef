import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Say } from '#domain/message.ts';
import type { VenueScreen } from '#storage/attendance/venue-screen-store.ts';

/** What the script says by itself, without asking the server. */
const scriptWords = [
  'screen-offline',
  'screen-no-code',
  'screen-gone',
  'screen-qr-label',
  'screen-names-show',
  'screen-names-hide',
  'screen-dark',
  'screen-light',
  'screen-all-groups',
];

/** The page before it knows anything: the script fills it. Addresses are relative: a proxy may add a path. */
export function venueScreenPage(
  say: Say,
  { screen, botUsername }: { screen: VenueScreen; botUsername: string },
): HtmlEscapedString | Promise<HtmlEscapedString> {
  const words = JSON.stringify(Object.fromEntries(scriptWords.map((key) => [key.slice(7), say(key)])));
  return html`<!doctype html>
<html lang="${say.locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${say('screen-title', { programme: screen.programme })}</title>
    <link rel="stylesheet" href="-/layar.css">
    <script defer src="-/layar.js"></script>
  </head>
  <body data-words="${words}">
    <header>
      <p class="programme">${screen.programme}</p>
      <p id="notice" class="notice" role="status"></p>
    </header>
    <main>
      <div class="about">
        <h1 id="heading">${say('screen-loading')}</h1>
        <div id="lines" class="lines"></div>
      </div>
      <div id="qr" class="qr" hidden></div>
      <div id="entry" class="entry" hidden>
        <p id="digits" class="digits"></p>
        <div class="track" aria-hidden="true"><div id="bar" class="bar"></div></div>
        <p class="how">${say('screen-how', { bot: `@${botUsername}` })}</p>
      </div>
      <div class="figures">
        <p id="counted" class="counted"></p>
        <p id="countdown" class="countdown"><span id="countdown-label"></span> <time id="countdown-left" role="timer"></time></p>
        <p id="names" class="names"></p>
      </div>
    </main>
    ${buttonsBelow(say)}
    <noscript>${say('screen-noscript')}</noscript>
  </body>
</html>
`;
}

function buttonsBelow(say: Say): HtmlEscapedString | Promise<HtmlEscapedString> {
  const other = say.locale === 'id' ? 'en' : 'id';
  return html`<footer>
      <nav id="groups" class="groups" aria-label="${say('screen-groups')}" hidden></nav>
      <button type="button" id="show-names">${say('screen-names-show')}</button>
      <button type="button" id="theme">${say('screen-dark')}</button>
      <a id="language" href="?lang=${other}" hreflang="${other}" lang="${other}">${say('screen-other-language')}</a>
      <button type="button" id="full" class="main">${say('screen-full')}</button>
    </footer>`;
}
