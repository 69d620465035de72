/** 16 random bytes, base64url: ids of conversations, people, drafts. Nobody guesses one. */
export function newId(): string {
	return base64url(crypto.getRandomValues(new Uint8Array(16)));
}

/** 32 random bytes, base64url: what opens something. Kept only as a hash on the server. */
export function newToken(): string {
	return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
	// `crypto.randomUUID` and Buffer do not exist where this runs: a shop may be on plain http.
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
}
