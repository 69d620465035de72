import { JSONParser } from "@streamparser/json";
import { FeedError } from "./feed-error.ts";
import { fieldName, type RawProduct, type Splitter } from "./splitter.ts";

/** A list of objects, or an object with one as `products`. Numbers of products count as places: a file may be one line. */
export function splitJson(first: "[" | "{"): Splitter {
	const parser = new JSONParser({
		paths: [first === "[" ? "$.*" : "$.products.*"],
		// What was told is not held as a part of the whole.
		keepStack: false,
	});
	let found: RawProduct[] = [];
	let at = 0;
	let isBroken = false;
	parser.onValue = ({ value }) => {
		at++;
		found.push({ at, fields: fieldsOf(value) });
	};
	parser.onError = () => {
		isBroken = true;
	};
	function taken(): RawProduct[] {
		if (isBroken) throw new FeedError({ code: "broken", at: at + 1 });
		const some = found;
		found = [];
		return some;
	}
	return {
		add(text) {
			parser.write(text);
			return taken();
		},
		end() {
			// It has ended by itself with the last bracket.
			if (!parser.isEnded) throw new FeedError({ code: "broken", at: at + 1 });
			if (at === 0 && first === "{") throw new FeedError({ code: "list" });
			return taken();
		},
	};
}

function fieldsOf(value: unknown): Map<string, string> | null {
	if (typeof value !== "object" || value === null || Array.isArray(value))
		return null;
	return new Map(
		Object.entries(value).flatMap(([name, said]): [string, string][] =>
			typeof said === "string" || typeof said === "number"
				? [[fieldName(name), String(said)]]
				: [],
		),
	);
}
