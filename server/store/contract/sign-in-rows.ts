/**
 * What works once and for an hour. `sign_in`: printed on the server. `colleague`: made by an owner in the console.
 * `mail`: mailed to whoever wants to sign in. `password`: mailed to who has forgotten it. `address`: mailed to a new
 * address, which it confirms. `first_run`: makes the first owner.
 */
export type LinkPurpose =
	| "sign_in"
	| "colleague"
	| "mail"
	| "password"
	| "address"
	| "first_run";
export interface LinkRow {
	token_hash: string;
	purpose: LinkPurpose;
	person_id: string | null;
	/** The owner who made it; null: nobody of the staff. */
	made_by: string | null;
	/** The new address that it confirms. */
	email: string | null;
	expires_at: number;
	used_at: number | null;
}

export interface SessionRow {
	token_hash: string;
	person_id: string;
	csrf: string;
	created_at: number;
	used_at: number;
	/** As the browser named itself, e.g. "Firefox" and "Windows"; null: not known. */
	browser: string | null;
	system: string | null;
	/** When somebody last proved who they are in it: at sign-in, or since; 0: before this was kept. */
	fresh_at: number;
	/** When that was with a second factor, or a passkey; 0: without. */
	second_factor_at: number;
}

/** One password of a person. */
export interface PasswordRow {
	person_id: string;
	/** argon2id, in the PHC format. */
	hash: string;
	set_at: number;
}

/** The authenticator app of a person. */
export interface TotpRow {
	person_id: string;
	/** base32 */
	secret: string;
	set_at: number;
	/** The time step of the last code that was taken: a code works once. */
	last_step: number;
}

export interface RecoveryCodeRow {
	person_id: string;
	code_hash: string;
	used_at: number | null;
}

/** What was begun and waits for its second step, for a few minutes. */
export interface TicketRow {
	token_hash: string;
	purpose: "second_factor" | "totp" | "passkey_new" | "passkey_use" | "export";
	person_id: string | null;
	/** JSON, by its purpose. */
	data: string;
	expires_at: number;
}

export interface PasskeyRow {
	/** base64url */
	credential_id: string;
	person_id: string;
	/** COSE, base64url. */
	public_key: string;
	counter: number;
	/** JSON: string[] */
	transports: string;
	/** The host for which it was made. */
	rp_id: string;
	name: string;
	created_at: number;
	used_at: number | null;
}
