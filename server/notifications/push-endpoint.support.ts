import { createECDH, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { newToken } from "../../protocol/ids.ts";
import type { PushDevice, PushNotification } from "../../protocol/push.ts";

/** Comes with web-push, whose other end it is here. */
const ece = createRequire(createRequire(import.meta.url).resolve("web-push"))(
	"http_ece",
) as {
	decrypt(body: Buffer, parameters: object): Buffer;
};

export interface Ring {
	path: string;
	headers: IncomingHttpHeaders;
	/** Opened with the keys of the device that it came for. */
	notice: PushNotification;
}

/** A push service on this machine, with browsers that registered there. */
export interface PushEndpoint {
	origin: string;
	/** A device of a browser, as `PushSubscription.toJSON` says it. */
	device(name: string): PushDevice;
	rings: Ring[];
	/** Resolves when so many notices came in all. */
	rung(many: number): Promise<Ring[]>;
	/** What it answers from now on: a status, or nothing at all. */
	answers: number | "silence" | "flood" | { to: string };
	stop(): Promise<void>;
}

export async function startPushEndpoint(): Promise<PushEndpoint> {
	const devices = new Map<string, (body: Buffer) => PushNotification>();
	let listeners: (() => void)[] = [];

	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk) => chunks.push(chunk));
		request.on("end", () => {
			const { url: path = "", headers } = request;
			const open = devices.get(path);
			if (!open) return response.writeHead(404).end();
			service.rings.push({
				path,
				headers,
				notice: open(Buffer.concat(chunks)),
			});
			for (const listen of listeners) listen();
			const { answers } = service;
			if (answers === "silence") return;
			if (answers === "flood")
				return response.writeHead(201).end("x".repeat(1_000_000));
			if (typeof answers === "object")
				return response.writeHead(307, { Location: answers.to }).end();
			response.writeHead(answers).end();
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	const service: PushEndpoint = {
		origin,
		rings: [],
		answers: 201,
		device(name) {
			const privateKey = createECDH("prime256v1");
			const p256dh = privateKey.generateKeys().toString("base64url");
			const authSecret = randomBytes(16).toString("base64url");
			const path = `/device/${newToken()}`;
			devices.set(
				path,
				(body) =>
					JSON.parse(
						ece
							.decrypt(body, { version: "aes128gcm", privateKey, authSecret })
							.toString(),
					) as PushNotification,
			);
			return {
				endpoint: origin + path,
				keys: { p256dh, auth: authSecret },
				name,
			};
		},
		rung: (many) =>
			new Promise((done) => {
				const listen = () => {
					if (service.rings.length < many) return;
					listeners = listeners.filter((other) => other !== listen);
					done(service.rings);
				};
				listeners.push(listen);
				listen();
			}),
		stop: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
	return service;
}
