/** What stops an operation on purpose, before it has changed anything; the message says what to do instead. */
export class Refused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refused';
  }
}
