import {
	createHash,
	generateKeyPairSync,
	type KeyObject,
	randomBytes,
	sign,
} from "node:crypto";

/** What an authenticator would say, were it another one, or lied. */
interface Said {
	origin?: string;
	rpId?: string;
	challenge?: string;
	/** As the browser names what it did. */
	type?: string;
	/** false: nobody was asked for a finger or a code. */
	userVerified?: boolean;
	/** What it has counted; otherwise one more each time. */
	counter?: number;
	/** Whose it says that it is; null: it does not say. */
	userHandle?: string | null;
	/** Of an answer: the id of another credential, with the signature of its own. */
	id?: string;
}

/** An authenticator with one credential, and the browser around it. It really signs. */
export interface Authenticator {
	/** base64url */
	id: string;
	/** Answers the options of a new passkey. */
	makes(options: unknown, said?: Said): Response;
	/** Answers the options of a passkey that exists. */
	answers(options: unknown, said?: Said): Response;
}

type Response = { id: string } & Record<string, unknown>;

/** Parts of the options that a browser reads. */
interface Options {
	challenge: string;
	rp?: { id: string };
	rpId?: string;
	user?: { id: string };
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** @param origin of the page on which it is used */
export function createAuthenticator(origin: string): Authenticator {
	const id = randomBytes(16);
	const { privateKey, publicKey } = generateKeyPairSync("ec", {
		namedCurve: "P-256",
	});
	let counter = 0;
	let userHandle: string | undefined;

	function clientData(type: string, asked: Options, said: Said): Buffer {
		return Buffer.from(
			JSON.stringify({
				type: said.type ?? type,
				challenge: said.challenge ?? asked.challenge,
				origin: said.origin ?? origin,
				crossOrigin: false,
			}),
		);
	}

	function authenticatorData(
		rpId: string,
		said: Said,
		credential?: Buffer,
	): Buffer {
		counter = said.counter ?? counter + 1;
		const flags =
			USER_PRESENT |
			(said.userVerified === false ? 0 : USER_VERIFIED) |
			(credential ? HAS_CREDENTIAL : 0);
		const counted = Buffer.alloc(4);
		counted.writeUInt32BE(counter);
		return Buffer.concat([
			sha256(Buffer.from(said.rpId ?? rpId)),
			Buffer.from([flags]),
			counted,
			credential ?? Buffer.alloc(0),
		]);
	}

	const named = (
		name: string,
		response: Record<string, unknown>,
	): Response => ({
		id: name,
		rawId: name,
		type: "public-key",
		clientExtensionResults: {},
		response,
	});

	return {
		id: id.toString("base64url"),
		makes(options, said = {}) {
			const asked = options as Options;
			userHandle = asked.user?.id;
			const data = authenticatorData(
				asked.rp?.id ?? "",
				said,
				credentialOf(id, publicKey),
			);
			return named(id.toString("base64url"), {
				clientDataJSON: text(clientData("webauthn.create", asked, said)),
				attestationObject: text(unattested(data)),
				transports: ["internal", "a made-up one"],
			});
		},
		answers(options, said = {}) {
			const asked = options as Options;
			const data = authenticatorData(asked.rpId ?? "", said);
			const client = clientData("webauthn.get", asked, said);
			const signed = Buffer.concat([data, sha256(client)]);
			const handle =
				said.userHandle === undefined ? userHandle : said.userHandle;
			return named(said.id ?? id.toString("base64url"), {
				clientDataJSON: text(client),
				authenticatorData: text(data),
				signature: text(sign("sha256", signed, privateKey)),
				...(handle && { userHandle: handle }),
			});
		},
	};
}

function sha256(bytes: Buffer): Buffer {
	return createHash("sha256").update(bytes).digest();
}

function text(bytes: Buffer): string {
	return bytes.toString("base64url");
}

/** No model, the id, and the public key as COSE has it: a map of EC2, ES256, P-256, x and y. */
function credentialOf(id: Buffer, publicKey: KeyObject): Buffer {
	const { x = "", y = "" } = publicKey.export({ format: "jwk" });
	const length = Buffer.alloc(2);
	length.writeUInt16BE(id.length);
	return Buffer.concat([
		Buffer.alloc(16),
		length,
		id,
		Buffer.from("a5010203262001215820", "hex"),
		Buffer.from(x, "base64url"),
		Buffer.from("225820", "hex"),
		Buffer.from(y, "base64url"),
	]);
}

/** CBOR: {fmt: "none", attStmt: {}, authData} */
function unattested(data: Buffer): Buffer {
	return Buffer.concat([
		Buffer.from([0xa3]),
		word("fmt"),
		word("none"),
		word("attStmt"),
		Buffer.from([0xa0]),
		word("authData"),
		Buffer.from([0x58, data.length]),
		data,
	]);
}

/** CBOR: a text of fewer than 24 characters. */
function word(said: string): Buffer {
	return Buffer.concat([Buffer.from([0x60 + said.length]), Buffer.from(said)]);
}
