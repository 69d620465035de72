import { expect } from "@playwright/test";

/** What WebDriver calls an element in JSON. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
export type Found = { [ELEMENT]: string };

/** Keys that are no letters, as WebDriver spells them. */
export const KEYS = {
	Tab: "\uE004",
	Enter: "\uE007",
	Shift: "\uE008",
	Escape: "\uE00C",
	End: "\uE010",
	Left: "\uE012",
	Right: "\uE014",
};

/** Whether it stands where it stood at the last look, and nothing lies over it. */
const RESTS = `
	const [one] = arguments;
	one.scrollIntoView({ block: "nearest" });
	const { left, top, width, height } = one.getBoundingClientRect();
	const place = [left, top, width, height].join();
	const stood = one.stood;
	one.stood = place;
	const hit = one.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
	return stood === place && (one.contains(hit) || hit.contains(one));
`;

/** A window of WebKit, spoken to in plain WebDriver. Scripts and keys go to the page, or to the frame in which one is. */
export class Tab {
	private constructor(
		private readonly path: string,
		readonly version: string,
	) {}

	static async on(address: string): Promise<Tab> {
		const session = (await ask("POST", `${address}/session`, {
			capabilities: {
				alwaysMatch: {
					acceptInsecureCerts: true,
					"webkitgtk:browserOptions": {
						args: ["--automation"],
						binary:
							process.env.SHOPBELL_MINIBROWSER ??
							"/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
					},
				},
			},
		})) as { sessionId: string; capabilities: { browserVersion: string } };
		return new Tab(
			`${address}/session/${session.sessionId}`,
			session.capabilities.browserVersion,
		);
	}

	async end(): Promise<void> {
		await ask("DELETE", this.path);
	}

	/** Of what the page sees; the window has a frame around it. */
	async sized(width: number, height: number): Promise<void> {
		const place = { x: 0, y: 0 };
		await this.says("window/rect", { ...place, width, height: height + 38 });
	}

	async goes(url: string): Promise<void> {
		await this.says("url", { url });
	}

	async reloads(): Promise<void> {
		await this.says("refresh", {});
	}

	async goesBack(): Promise<void> {
		await this.says("back", {});
	}

	/** @param script the body of a function; `arguments` are the values */
	run<T>(script: string, ...args: unknown[]): Promise<T> {
		return this.says("execute/sync", { script, args }) as Promise<T>;
	}

	/** Into the frame, or out to the page. */
	async enters(frame: Found | null): Promise<void> {
		await this.says("frame", { id: frame });
	}

	async pointsAt(element: Found): Promise<void> {
		await this.points(element, []);
	}

	async clicks(element: Found): Promise<void> {
		await this.points(element, [
			{ type: "pointerDown", button: 0 },
			{ type: "pointerUp", button: 0 },
		]);
	}

	/** One after the other, each pressed and let go. */
	async types(keys: string): Promise<void> {
		const actions = [...keys].flatMap((value) => [
			{ type: "keyDown", value },
			{ type: "keyUp", value },
		]);
		await this.acts({ type: "key", id: "keys", actions });
	}

	/** The first key is held while the second is pressed. */
	async holds(held: string, key: string): Promise<void> {
		const actions = [
			{ type: "keyDown", value: held },
			{ type: "keyDown", value: key },
			{ type: "keyUp", value: key },
			{ type: "keyUp", value: held },
		];
		await this.acts({ type: "key", id: "keys", actions });
	}

	/** PNG. */
	async picture(): Promise<Buffer> {
		const said = (await ask("GET", `${this.path}/screenshot`)) as string;
		return Buffer.from(said, "base64");
	}

	private async points(origin: Found, more: object[]): Promise<void> {
		await expect.poll(() => this.run(RESTS, origin)).toBe(true);
		const move = { type: "pointerMove", origin, x: 0, y: 0, duration: 0 };
		await this.acts({
			type: "pointer",
			id: "mouse",
			parameters: { pointerType: "mouse" },
			actions: [move, ...more],
		});
	}

	private async acts(source: object): Promise<void> {
		await this.says("actions", { actions: [source] });
	}

	private says(what: string, data: object): Promise<unknown> {
		return ask("POST", `${this.path}/${what}`, data);
	}
}

async function ask(
	method: string,
	url: string,
	data?: object,
): Promise<unknown> {
	const body = data && JSON.stringify(data);
	const answer = await fetch(url, { method, ...(body && { body }) });
	const { value } = (await answer.json()) as {
		value: { error?: string; message?: string } | null;
	};
	if (value?.error)
		throw new Error(`${url} ${body ?? ""}: ${value.error}, ${value.message}`);
	return value;
}
