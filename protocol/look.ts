import * as v from "valibot";
import { NAME_CHARS } from "./limits.ts";
import { id, locale, reader, someText } from "./read.ts";

/** Texts of one site's look that an owner writes, in code points. */
export const GREETING_CHARS = 300;
export const STARTERS = 4;
export const STARTER_CHARS = 60;
export const CLOSED_PATHS = 50;
export const CLOSED_PATH_CHARS = 200;
/** CSS pixels from an edge of the window. */
export const OFFSET_MOST = 400;
/** Of the name by which a preview is asked for; one look in one language has 4,000 at most. */
export const PREVIEW_CHARS = 6_000;
const LOOK_LANGUAGES = 30;

export type Theme = "auto" | "light" | "dark";

/** How the chat of a site looks before a page or a shopper chooses otherwise. */
export interface SiteLook {
	/** The shop's name, as shoppers read it. */
	name: string;
	/** `#rrggbb` */
	accent: string;
	position: "end" | "start";
	/** CSS pixels from the side and from the bottom; null: as we made it. */
	offset: [number, number] | null;
	theme: Theme;
	/** The id of a picture on the launcher, and at the head of the chat; null: the bell. */
	launcher: string | null;
	logo: string | null;
	/** By the tag of their language: what the empty chat says; a language without one says ours. */
	greetings: Record<string, string>;
	/** By language: questions that the empty chat offers. */
	starters: Record<string, string[]>;
	/** Paths on which the chat never opens by itself, whole segments. */
	closedOn: string[];
	/** Whether shoppers see the pictures of those who answer. */
	staffPictures: boolean;
}

/** What an open chat is told of it. Greetings and starters come with the shop's own words of a language. */
export interface ShownLook {
	/** `#rrggbb`, and the text colour that stands on it with at least 4.5 : 1. */
	accent: string;
	onAccent: string;
	theme: Theme;
	/** The address of the picture at the head of the chat, from the root of the relay. Left out: the bell. */
	logo?: string;
}

/**
 * PUT /console/site/:site/picture/launcher and …/logo, by owners and supervisors: the bytes of a png, jpeg, webp or gif,
 * at most `PICTURE_BYTES`. It is seen at once at /pictures/:id, and goes after an hour unless the look names it.
 * Errors: `bad_picture`, `slow_down`.
 */
export interface SitePicture {
	id: string;
}

const byLanguage = <T extends v.GenericSchema>(of: T) =>
	v.pipe(
		v.record(locale, of),
		v.check((all) => Object.keys(all).length <= LOOK_LANGUAGES),
	);
const pixels = v.pipe(
	v.number(),
	v.integer(),
	v.minValue(0),
	v.maxValue(OFFSET_MOST),
);

export interface LookChange {
	site: string;
	look: SiteLook;
}
export const readLookChange = reader(
	v.strictObject({
		site: id,
		look: v.strictObject({
			name: someText(NAME_CHARS),
			accent: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
			position: v.picklist(["end", "start"]),
			offset: v.nullable(v.tuple([pixels, pixels])),
			theme: v.picklist(["auto", "light", "dark"]),
			launcher: v.nullable(id),
			logo: v.nullable(id),
			greetings: byLanguage(someText(GREETING_CHARS)),
			starters: byLanguage(
				v.pipe(v.array(someText(STARTER_CHARS)), v.maxLength(STARTERS)),
			),
			closedOn: v.pipe(
				v.array(
					v.pipe(
						v.string(),
						v.maxLength(CLOSED_PATH_CHARS),
						v.regex(/^\/[^\s,?#]*$/),
					),
				),
				v.maxLength(CLOSED_PATHS),
			),
			staffPictures: v.boolean(),
		}),
	}),
);
