/** The data cannot be used as it is. The message is one sentence for whoever runs the bot, with what to do. */
export class DataRefused extends Error {
  override name = 'DataRefused';
}
