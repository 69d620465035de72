/** A data folder that gets no history; the message says why. */
export class NotForSeed extends Error {}
