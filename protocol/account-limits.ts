/**
 * The numbers of accounts: signing in, sessions, invitations, pictures and the audit log. How often one address may try
 * stands with the other rates in limits.ts.
 */

/** Sign-in links work once and for this long. */
export const SIGN_IN_LINK_MS = 3_600_000;
/** A link for one's own next device is used at once, with both in hand. */
export const DEVICE_LINK_MS = 600_000;
/** A session ends after so many days without use, unless a site of its person says another number of days … */
export const SESSION_DAYS = 30;
/** … of which there are at most so many … */
export const SESSION_DAYS_MOST = 90;
/** … and after this long in any case. */
export const SESSION_ABSOLUTE_MS = 180 * 24 * 3_600_000;
/** Accounts, keys, export and erasing want a sign-in, or a password said again, that is younger than this. */
export const FRESH_MS = 12 * 3_600_000;
/** A password has at least so many characters … */
export const PASSWORD_LEAST = 12;
/** … and at most so many: more would only cost time to hash. */
export const PASSWORD_MOST = 256;
/** Passwords that are hashed at the same time; others wait in line … */
export const HASHES_AT_ONCE = 2;
/** … which may be so long, then `slow_down`. */
export const HASHES_WAITING = 50;
/** After so many wrong passwords in a row for one address of mail each next one from the same network waits … */
export const WRONG_PASSWORDS = 5;
/** … and after so many one from any network: strangers cannot easily make somebody wait at their own place … */
export const WRONG_PASSWORDS_ANYWHERE = 100;
/** … for this long, twice as long each time, up to `WRONG_PASSWORD_MOST_MS`. Nobody is ever locked out. */
export const WRONG_PASSWORD_MS = 1_000;
export const WRONG_PASSWORD_MOST_MS = 60_000;
/** The second step of a sign-in, a challenge of a passkey and a new second factor wait for this long. */
export const TICKET_MS = 10 * 60_000;
/** Wrong codes that one begun sign-in bears. */
export const TICKET_TRIES = 5;
/** A code of an authenticator app is good for so many steps of 30 s before and after: clocks differ. */
export const TOTP_STEPS = 1;
export const RECOVERY_CODES = 10;
export const PASSKEYS_MOST = 20;
/** Mails for signing in to one address: more in an hour are not sent, and nobody is told. */
export const SIGN_IN_MAILS_AN_HOUR = 5;
/** An invitation works once and for this long. */
export const INVITATION_MS = 7 * 24 * 3_600_000;
/** Of a site that are neither used nor withdrawn. */
export const INVITATIONS_MOST = 200;
/** A picture of somebody of the staff, as it is uploaded … */
export const PICTURE_BYTES = 5 * 1024 * 1024;
/** … with at most so many pixels … */
export const PICTURE_PIXELS = 40_000_000;
/** … and the side of the square that is kept of it. */
export const PICTURE_SIDE = 256;
/** What is kept of a shop's logo, which need not be square, is at most so wide and so high. */
export const LOGO_WIDTH = 480;
export const LOGO_HEIGHT = 160;
/** Rows of the audit log are dropped after so many days, unless the site says another number between these. */
export const AUDIT_DAYS = 365;
export const AUDIT_DAYS_LEAST = 30;
export const AUDIT_DAYS_MOST = 3_650;
/** One page of the audit log. */
export const AUDIT_READ = 100;
/** … which ends sooner beyond so many bytes … */
export const AUDIT_READ_BYTES = 64 * 1024;
/** … or after so many rows were looked at: then it may be short, or empty, and the next one goes on. */
export const AUDIT_LOOKED = 20_000;
/** One file of it. */
export const AUDIT_EXPORTED = 50_000;
/** A changed setting can be taken back for this long. */
export const SETTING_UNDO_MS = 7 * 24 * 3_600_000;
