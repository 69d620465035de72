import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as the server got it. */
export interface Got {
	from: string;
	to: string[];
	/** As they came, folded lines unfolded. */
	headers: string[];
	text: string;
}

/** A real mail server on this machine. */
export interface LetterBox {
	url: string;
	got: Got[];
	/** Resolves when so many came in all. */
	has(many: number): Promise<Got[]>;
	/** What it says from now on. `drop`: it takes the mail and ends the connection without a word. */
	answers: "yes" | "later" | "never" | "drop";
	/** Mails that were tried, whatever came of them. */
	tried(many: number): Promise<void>;
	stop(): Promise<void>;
}

export async function startLetterBox(): Promise<LetterBox> {
	let listeners: (() => void)[] = [];
	let attempts = 0;
	const heard = () => {
		for (const listen of listeners) listen();
	};
	function when(isSo: () => boolean): Promise<void> {
		return new Promise((done) => {
			const listen = () => {
				if (!isSo()) return;
				listeners = listeners.filter((other) => other !== listen);
				done();
			};
			listeners.push(listen);
			listen();
		});
	}

	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS", "AUTH"],
		onRcptTo(_address, _session, answer) {
			const refused = { later: 451, never: 550 } as Record<string, number>;
			const responseCode = refused[box.answers];
			if (!responseCode) return answer();
			attempts++;
			heard();
			answer(Object.assign(new Error("not now"), { responseCode }));
		},
		onData(stream, session, answer) {
			let raw = "";
			stream.on("data", (chunk) => {
				raw += chunk;
			});
			stream.on("end", () => {
				attempts++;
				const { mailFrom, rcptTo } = session.envelope;
				box.got.push({
					from: mailFrom ? mailFrom.address : "",
					to: rcptTo.map(({ address }) => address),
					...parted(raw),
				});
				heard();
				if (box.answers !== "drop") return answer();
				for (const { _socket } of server.connections as Set<{
					_socket: { destroy(): void };
				}>)
					_socket.destroy();
			});
		},
	});
	// A connection that we cut on purpose.
	server.on("error", () => {});
	const listening = await new Promise<AddressInfo>((done) => {
		const http = server.listen(0, "127.0.0.1", () =>
			done(http.address() as AddressInfo),
		);
	});
	const box: LetterBox = {
		url: `smtp://127.0.0.1:${listening.port}`,
		got: [],
		answers: "yes",
		async has(many) {
			await when(() => box.got.length >= many);
			return box.got;
		},
		tried: (many) => when(() => attempts >= many),
		stop: () => new Promise((done) => server.close(() => done())),
	};
	return box;
}

function parted(raw: string): Pick<Got, "headers" | "text"> {
	const at = raw.indexOf("\r\n\r\n");
	const head = raw.slice(0, at).replace(/\r\n[ \t]+/g, " ");
	const body = raw.slice(at + 4);
	const printed = /quoted-printable/i.test(head);
	return {
		headers: head.split("\r\n"),
		text: printed ? unquoted(body) : body,
	};
}

function unquoted(text: string): string {
	const bytes = text
		.replace(/=\r\n/g, "")
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
			String.fromCharCode(Number.parseInt(hex, 16)),
		);
	return Buffer.from(bytes, "latin1").toString("utf8");
}
