import { expect, type Page, type WebSocketRoute } from "@playwright/test";

/** Stands between a chat and its relay, and says what the relay would say after minutes of waiting. */
export class Tap {
	private socket: WebSocketRoute | undefined;
	private conversation = "";
	private isCut = false;
	/** What the chat has said, in its order. */
	readonly commands: string[] = [];
	/** The numbers of those that have no reply yet. */
	readonly unanswered = new Set<string>();
	/** Answers to messages with these letters in them: the relay refuses. */
	refused: RegExp | null = null;

	/** Before the page is opened. */
	static async on(page: Page): Promise<Tap> {
		const tap = new Tap();
		await page.routeWebSocket(/socket\.io/, (socket) => tap.route(socket));
		return tap;
	}

	/** A fact about the conversation. */
	async tells(fact: string, data: object): Promise<void> {
		await expect.poll(() => this.conversation).not.toBe("");
		const { conversation } = this;
		const said = JSON.stringify([fact, { conversation, ...data }]);
		this.socket?.send(`42/visitor,${said}`);
	}

	/** A fact about the shop, once the chat is connected. */
	async announces(fact: string, data: object): Promise<void> {
		// What the relay says at first would come after it.
		const isHere = () =>
			this.commands.includes("hello") && this.unanswered.size === 0;
		await expect.poll(isHere).toBe(true);
		this.socket?.send(`42/visitor,${JSON.stringify([fact, data])}`);
	}

	/** The relay asks whether the socket lives: for a page whose clock runs ahead of the relay's. */
	pings(): void {
		this.socket?.send("2");
	}

	/** The network is gone until `mend`. */
	async cut(): Promise<void> {
		this.isCut = true;
		await this.socket?.close();
	}

	mend(): void {
		this.isCut = false;
	}

	private route(socket: WebSocketRoute): void {
		if (this.isCut) return void socket.close();
		this.socket = socket;
		this.unanswered.clear();
		const relay = socket.connectToServer();
		socket.onMessage((message) => {
			const [, number, command] =
				/^42\/visitor,(\d+)\["([^"]+)"/.exec(`${message}`) ?? [];
			if (command) this.commands.push(command);
			if (number) this.unanswered.add(number);
			// Of Socket.IO: an event that wants a reply, its namespace, the reply's number.
			const [, reply] =
				/^42\/visitor,(\d+)\["message:send"/.exec(`${message}`) ?? [];
			if (reply === undefined || !this.refused?.test(`${message}`))
				return relay.send(message);
			this.unanswered.delete(reply);
			const said = { ok: false, refusal: { code: "rejected" } };
			socket.send(`43/visitor,${reply}[${JSON.stringify(said)}]`);
		});
		relay.onMessage((message) => {
			this.conversation ||=
				/"conversation":"([^"]+)"/.exec(`${message}`)?.[1] ?? "";
			const [, number] = /^43\/visitor,(\d+)/.exec(`${message}`) ?? [];
			if (number) this.unanswered.delete(number);
			socket.send(message);
		});
	}
}
