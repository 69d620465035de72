/** One conversation of the demo's past, as its people said it. Who answers, and when, comes of itself. */
export interface Story {
	/** The tag of the shopper's language. */
	language: string;
	/** `open`: somebody answers. `closed`: it is written outside the hours, and answered at the next opening. */
	when: "open" | "closed";
	shopper: StoryShopper;
	/** Which page of the shop it begins on. */
	page: StoryPage;
	lines: readonly Line[];
	ending: Ending;
	/** null: none was given. */
	rating: StoryRating | null;
}

/** A name makes it a customer, whom the shop's server vouches for: the same name is the same person. */
export type StoryShopper =
	| { kind: "visitor" }
	| { kind: "customer"; name: string; orders: readonly StoryOrder[] };

export interface StoryOrder {
	id: string;
	/** Before the conversation. */
	daysAgo: number;
	/** In euros. */
	total: number;
}

export interface StoryPage {
	path: string;
	title: string;
}

export type Line =
	| { by: "shopper"; text: string }
	| { by: "agent"; text: string }
	| { by: "note"; text: string }
	/** To a team, with a word; left out where whoever has it is in the team. */
	| { by: "transfer"; team: TeamName; text: string }
	/** Nothing for so many minutes. */
	| { by: "pause"; minutes: number }
	/** The agent closes it; what the shopper writes after that opens it again. */
	| { by: "close" };

/** `agent`, `shopper`: who closes it. `idle`: by itself, a day after the last word. */
export type Ending = "agent" | "shopper" | "idle";

export interface StoryRating {
	score: 1 | 2 | 3 | 4 | 5;
	solved: "yes" | "not_yet" | "no" | null;
	comment: string | null;
}

export const TEAM_NAMES = ["Advice", "Orders and repairs"] as const;
export type TeamName = (typeof TEAM_NAMES)[number];

export const shopper = (text: string): Line => ({ by: "shopper", text });
export const agent = (text: string): Line => ({ by: "agent", text });
export const note = (text: string): Line => ({ by: "note", text });
export const pause = (minutes: number): Line => ({ by: "pause", minutes });
export const close: Line = { by: "close" };
export const transfer = (team: TeamName, text: string): Line => ({
	by: "transfer",
	team,
	text,
});

export const rated = (
	score: StoryRating["score"],
	solved: StoryRating["solved"] = null,
	comment: string | null = null,
): StoryRating => ({ score, solved, comment });

export const customer = (
	name: string,
	...orders: StoryOrder[]
): StoryShopper => ({ kind: "customer", name, orders });

/** Pages of the demo shop, by the name of the product. */
export const PAGES = {
	home: { path: "/", title: "Lamp & Loom" },
	delivery: { path: "/delivery-and-returns", title: "Delivery and returns" },
	dusk: { path: "/products/dusk-table-lamp", title: "Dusk table lamp" },
	moon: { path: "/products/moon-pendant", title: "Moon pendant lamp" },
	heron: { path: "/products/heron-floor-lamp", title: "Heron floor lamp" },
	ember: { path: "/products/ember-lantern", title: "Ember portable lantern" },
	tide: { path: "/products/tide-throw", title: "Tide wool throw" },
	meadow: { path: "/products/meadow-cushion", title: "Meadow cushion" },
	harvest: {
		path: "/products/harvest-wall-hanging",
		title: "Harvest wall hanging",
	},
	nest: { path: "/products/nest-basket", title: "Nest seagrass basket" },
} satisfies Record<string, StoryPage>;

type Told = Pick<Story, "lines"> & Partial<Omit<Story, "lines" | "page">>;

/** A story with what most of them have: a visitor, within the hours, closed by the agent, not rated. */
export const story =
	(language: string) =>
	(page: keyof typeof PAGES, told: Told): Story => ({
		language,
		when: "open",
		shopper: { kind: "visitor" },
		ending: "agent",
		rating: null,
		...told,
		page: PAGES[page],
	});
