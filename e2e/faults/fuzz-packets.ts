import { newId, newToken } from "../../protocol/ids.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { Random } from "./random.ts";
import type { Relay } from "./relay.ts";

/** What an honest client would say with each command. */
function honest(site: string): Record<string, object> {
	const conversation = newId();
	const draft = { conversation: null, clientId: newId(), text: "Hello" };
	const after = { conversation, after: 0 };
	const page = { url: "https://shop.test/lamp", title: "Lamp" };
	return {
		hello: { protocol: PROTOCOL, site, token: null, identity: null },
		"visitor:make": { token: newToken(), identity: null },
		"identity:prove": { identity: "a.b.c" },
		"page:view": { page, cart: { items: [], total: 0, currency: "EUR" } },
		"conversation:join": after,
		"conversation:close": { conversation },
		"conversation:take": { conversation, epoch: 0 },
		"entries:read": after,
		"message:send": draft,
		"message:withdraw": { conversation, seq: 2 },
		"read:mark": { conversation, seq: 1 },
		"typing:tell": { conversation, typing: true },
		"rating:give": {
			conversation,
			asked: 3,
			score: 5,
			solved: "yes",
			comment: null,
		},
		"inbox:read": {},
		"note:add": { ...draft, conversation },
		__proto__: {},
		constructor: {},
		disconnect: {},
		error: {},
	};
}

/** The first words of a socket that will be listened to. */
export function greeting({ site }: Relay): string[] {
	const words = honest(site);
	return ["hello", "visitor:make"].map(
		(command, id) =>
			`42/visitor,${id}${JSON.stringify([command, words[command]])}`,
	);
}

/** A packet that is nearly right, before its bytes are mutated. */
export function packet(dice: Random, { site }: Relay): Buffer {
	const [command, data] = dice.one(Object.entries(honest(site)));
	const value = () =>
		dice.one<unknown>([...VALUES, "x".repeat(dice.between(0, 5_000))]);
	const wrong = Object.entries(data).map(([name, right]) => [
		name,
		dice.chance(0.15) ? value() : right,
	]);
	const said = dice.chance(0.9) ? Object.fromEntries(wrong) : value();
	const words = [command, said, ...(dice.chance(0.05) ? [value()] : [])];
	const usual = dice.chance(0.7);
	const engine = usual ? "4" : dice.one([..."401235 6b"]);
	const type = usual ? "2" : dice.one([..."2013456 9"]);
	const namespace = usual
		? "/visitor,"
		: dice.one(["/console,", "", "/x,", "/"]);
	const id = usual ? "7" : dice.one(["", "99999999999999999999", "-1"]);
	return Buffer.from(
		`${engine}${type}${namespace}${id}${JSON.stringify(words)}`,
	);
}

const VALUES: unknown[] = [
	newId(),
	0,
	-1,
	2 ** 53,
	1e308,
	"",
	null,
	true,
	[],
	{},
	{ toString: 1 },
	"\u0000\uD800",
];

/** Some bytes changed, dropped, doubled, or the whole nested deep. */
export function mutated(bytes: Buffer, dice: Random): Buffer {
	const out = [...bytes.subarray(0, 6_000)];
	for (let i = dice.between(0, 4); i > 0 && out.length > 0; i--) {
		const place = dice.between(0, out.length - 1);
		switch (dice.between(0, 3)) {
			case 0:
				out[place] = dice.between(0, 255);
				break;
			case 1:
				out.splice(place, dice.between(1, 8));
				break;
			case 2:
				out.splice(place, 0, ...out.slice(place, place + dice.between(1, 32)));
				break;
			default:
				out.splice(
					place,
					0,
					...Buffer.from(
						dice.one([
							"[",
							"{",
							'"',
							"\\u0000",
							"null",
							"\uD83D",
							"_placeholder",
							"9e999",
						]),
					),
				);
		}
	}
	if (dice.chance(0.01)) {
		const deep = dice.between(100, 20_000);
		return Buffer.from(
			`42/visitor,1["message:send",${"[".repeat(deep)}${"]".repeat(deep)}]`,
		);
	}
	if (dice.chance(0.002))
		return Buffer.alloc(dice.between(60_000, 70_000), "x");
	return Buffer.from(out);
}

/** The first bytes of a connection: a request of some sort, whole or not. */
export function handshake(dice: Random, { origin }: Relay): string {
	const path = dice.one([
		"/socket.io/?EIO=4&transport=websocket",
		"/socket.io/?EIO=4&transport=polling",
		"/socket.io/?EIO=3&transport=websocket&sid=x",
		"/socket.io/?EIO=4&transport=websocket&EIO=5&sid[]=1",
		"/socket.io/%00?%ff",
		"/console/session",
		"/messages/x",
		"/settings/../../etc/passwd",
		`/${"a".repeat(dice.between(0, 20_000))}`,
	]);
	const headers = dice.shuffled([
		"Host: relay.test",
		`Origin: ${dice.one([origin, "null", "https://evil.example", `${origin}.evil.example`, ""])}`,
		"Connection: Upgrade",
		`Upgrade: ${dice.one(["websocket", "h2c", "WebSocket, x"])}`,
		`Sec-WebSocket-Version: ${dice.one(["13", "8", "x"])}`,
		`Sec-WebSocket-Key: ${dice.one(["AAAAAAAAAAAAAAAAAAAAAA==", "short", ""])}`,
		`Cookie: ${"c=1; ".repeat(dice.between(0, 500))}`,
		`Content-Length: ${dice.one(["0", "-1", "99999999999", "1e3"])}`,
		"Transfer-Encoding: chunked",
		"X-Forwarded-For: 1.2.3.4, <script>",
	]);
	const some = headers.slice(0, dice.between(2, headers.length)).join("\r\n");
	const whole = `${dice.one(["GET", "POST", "DELETE", "PRI", "get"])} ${path} HTTP/1.1\r\n${some}\r\n\r\n`;
	return String(mutated(Buffer.from(whole), dice));
}
