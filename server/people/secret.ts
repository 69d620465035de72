import { hash } from "node:crypto";

/** What is kept of a token: whoever reads the database can open nothing with it. */
export function hashOf(token: string): string {
	// A plain hash is enough: the token has 256 random bits, there is nothing to guess.
	return hash("sha256", token, "base64url");
}
