import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isIP } from "node:net";
import { wallClock } from "../ports/clock.ts";

/** A certificate that vouches for itself; both in PEM. Clients trust it as `ca`. */
export interface Certificate {
	cert: string;
	key: string;
}

const DAY_MS = 24 * 3_600_000;
const OIDS = {
	commonName: [0x55, 0x04, 0x03],
	subjectAltName: [0x55, 0x1d, 0x11],
	ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
};

/**
 * Made on the spot, because a kept one would end some day. Written by hand (X.509 v3, RFC 5280): Node reads
 * certificates and writes none, and no tests should need openssl.
 * @param names host names, and addresses as IPv4
 * @param validFor from now on, in milliseconds; negative: it has ended already
 */
export function makeCertificate(
	names: readonly string[],
	validFor = DAY_MS,
): Certificate {
	const pair = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
	const algorithm = sequence(oid(OIDS.ecdsaWithSha256));
	const name = sequence(
		tagged(
			0x31,
			sequence(
				oid(OIDS.commonName),
				tagged(0x0c, Buffer.from("Shopbell test")),
			),
		),
	);
	// Clients hold it against the time of their machine, whichever clock a test has.
	const now = wallClock.now();
	const signed = sequence(
		tagged(0xa0, tagged(0x02, Buffer.from([2]))),
		// Positive, and never the same twice: a client may remember whom it has seen.
		tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
		algorithm,
		name,
		sequence(
			time(Math.min(now, now + validFor) - DAY_MS),
			time(now + validFor),
		),
		name,
		pair.publicKey.export({ type: "spki", format: "der" }),
		tagged(
			0xa3,
			sequence(
				sequence(
					oid(OIDS.subjectAltName),
					tagged(0x04, sequence(...names.map(alternative))),
				),
			),
		),
	);
	const signature = sign("sha256", signed, pair.privateKey);
	const whole = sequence(
		signed,
		algorithm,
		tagged(0x03, Buffer.concat([Buffer.from([0]), signature])),
	);
	return {
		cert: pem(whole),
		key: pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
	};
}

function alternative(name: string): Buffer {
	return isIP(name) === 4
		? tagged(0x87, Buffer.from(name.split(".").map(Number)))
		: tagged(0x82, Buffer.from(name));
}

/** UTCTime: two digits of the year, which reach to 2049. */
function time(at: number): Buffer {
	const digits = new Date(at).toISOString().replace(/\D/g, "").slice(2, 14);
	return tagged(0x17, Buffer.from(`${digits}Z`));
}

function oid(bytes: readonly number[]): Buffer {
	return tagged(0x06, Buffer.from(bytes));
}

function sequence(...parts: Buffer[]): Buffer {
	return tagged(0x30, ...parts);
}

/** One value in DER: tag, length, content. */
function tagged(tag: number, ...parts: Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const { length } = content;
	const size =
		length < 0x80
			? [length]
			: length < 0x100
				? [0x81, length]
				: [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function pem(der: Buffer): string {
	const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
	return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
