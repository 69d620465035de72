import { Secret, TOTP } from "otpauth";
import { TOTP_STEPS } from "../../protocol/account-limits.ts";

const STEP_MS = 30_000;
const ISSUER = "Shopbell";

/** A new secret for an authenticator app, base32. */
export function newTotpSecret(): string {
	return new Secret({ size: 20 }).base32;
}

/** What the app reads from the picture. */
export function totpUri(secret: string, email: string): string {
	return totpOf(secret, email).toString();
}

/** The time step of which this is the code, where it is about now; null: it is none. */
export function stepOf(
	secret: string,
	code: string,
	now: number,
): number | null {
	const away = totpOf(secret, "").validate({
		token: code,
		timestamp: now,
		window: TOTP_STEPS,
	});
	return away === null ? null : Math.floor(now / STEP_MS) + away;
}

function totpOf(secret: string, label: string): TOTP {
	return new TOTP({
		issuer: ISSUER,
		...(label && { label }),
		secret: Secret.fromBase32(secret),
		algorithm: "SHA1",
		digits: 6,
		period: STEP_MS / 1_000,
	});
}
