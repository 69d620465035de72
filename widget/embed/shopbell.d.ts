/**
 * Shopbell on a shop's page. `window.Shopbell` is the only global. Before the script has loaded it may be an
 * array that collects calls; afterwards the same array has these methods, and `push` runs calls at once.
 */
export interface ShopbellApi {
	/** Opens the chat; `draft` stands in the composer if that is empty. */
	open(options?: { draft?: string }): void;
	close(): void;
	toggle(): void;
	/** Shows the launcher again after `hide`, or with `data-launcher="none"`. */
	show(): void;
	hide(): void;
	set(options: ShopbellOptions): void;
	/**
	 * Who the shop's server says this is: a callback that returns a fresh JWT or a promise of one. It is called
	 * when the chat needs it, and again before the JWT is too old. null: nobody is signed in any more.
	 */
	identify(getToken: ShopbellGetToken | string | null): void;
	/** The shopper has signed out: this browser forgets the conversation, which stays theirs at the shop. */
	logout(): void;
	/** The shopper has left the checkout without buying: call it on the page that they come to. */
	track(what: "left-checkout"): void;
	track<K extends keyof ShopbellTracked>(
		what: K,
		data: ShopbellTracked[K] | null,
	): void;
	/** true: the chat may keep things in this browser. false: everything that it kept is removed. */
	consent(yes: boolean): void;
	/** Takes everything away as if it had never been there; loading the script again starts again. */
	destroy(): void;
	on<E extends keyof ShopbellEvents>(
		event: E,
		heard: (detail: ShopbellEvents[E]) => void,
	): void;
	once<E extends keyof ShopbellEvents>(
		event: E,
		heard: (detail: ShopbellEvents[E]) => void,
	): void;
	/** Without `heard`: nobody hears this event any more. */
	off<E extends keyof ShopbellEvents>(
		event: E,
		heard?: (detail: ShopbellEvents[E]) => void,
	): void;
	get<K extends keyof ShopbellState>(what: K): ShopbellState[K];
	push(...calls: ShopbellCall[]): void;
}

export type ShopbellGetToken = () =>
	| string
	| null
	| undefined
	| Promise<string | null | undefined>;

export interface ShopbellOptions {
	/** A language tag, e.g. `ro` or `pt-BR`. */
	locale?: string;
	/** `auto` follows the shopper's system. */
	theme?: "light" | "dark" | "auto";
	/** `#rrggbb`; the text on it is chosen so that it can be read. */
	accent?: string;
	/** The end or the start of a line: right or left, and the other way round in a right-to-left page. */
	position?: "end" | "start";
	/** Pixels from the page's edges: one number for both, or the side and the bottom. */
	offset?: number | [side: number, bottom: number];
}

export interface ShopbellTracked {
	/** For pages whose address does not change; without it address and title are looked up. */
	page: { url?: string; title?: string };
	/** Amounts in `currency` (ISO 4217), one piece each. */
	cart: {
		items: {
			name: string;
			quantity: number;
			price: number;
			/** Where the shop shows it, and its picture, whole addresses of http or https: for cards that agents send. */
			url?: string;
			picture?: string;
		}[];
		total: number;
		currency: string;
	};
	/** As the shop prints it; `at` is an ISO 8601 date or time. */
	order: { id: string; at: string; total: number; currency: string };
}

export interface ShopbellEvents {
	/** The launcher is there. Who listens later hears it at once. */
	ready: undefined;
	open: undefined;
	close: undefined;
	/** A message was sent or has come. Its text stays in the chat: other scripts of the page could read it. */
	message: { from: "visitor" | "agent" };
	unread: { count: number };
	/** `here`: somebody can answer now. Later versions may say more words than these. */
	availability: { availability: string };
	/** 1 to 5. */
	rated: { score: number };
	/** A call was wrong, or the chat could not be loaded. The shop's page goes on in any case. */
	error: { message: string };
}

export interface ShopbellState {
	ready: boolean;
	open: boolean;
	/** Whether the launcher is shown. */
	launcher: boolean;
	unread: number;
	/** null: not known before the chat was opened. */
	availability: string | null;
	/** null: nobody has said. */
	consent: boolean | null;
	site: string;
}

export type ShopbellCall =
	| ((api: ShopbellApi) => void)
	| ["track", "left-checkout"]
	| {
			[K in Called]: [name: K, ...values: Parameters<ShopbellApi[K]>];
	  }[Called];
type Called = Exclude<keyof ShopbellApi, "push" | "get">;

declare global {
	interface Window {
		Shopbell?:
			| (ShopbellApi & ShopbellCall[])
			| (ShopbellCall[] & Partial<ShopbellApi>);
	}
}
