import { wwwTwin } from "../../protocol/www-twin.ts";
import { fill } from "../words/words.ts";
import { type FirstRunField, readOrigin } from "./first-run-form.ts";
import { firstRunWords } from "./first-run-words.ts";
import type { DoorForm } from "./use-door-form.ts";

/** The same address with or without `www.`: shoppers come by both. Nothing where there is no such twin. */
export function FirstTwin({ form }: { form: DoorForm<FirstRunField> }) {
	const origin = readOrigin(form.typed.origin);
	const twin = origin && wwwTwin(origin);
	if (!twin) return null;
	return (
		<label class="first-twin">
			<input
				type="checkbox"
				checked={form.typed.www === "yes"}
				onChange={(event) =>
					form.type("www", event.currentTarget.checked ? "yes" : "no")
				}
			/>
			<span>{fill(firstRunWords.withTwin, { origin: twin })}</span>
		</label>
	);
}
