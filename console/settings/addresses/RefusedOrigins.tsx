import type { SeenOrigin } from "../../../protocol/tag.ts";
import { ago } from "../../../ui/ago.ts";
import { fill, locale } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { Addresses } from "./addresses.ts";
import { lookAlike } from "./look-alike.ts";
import { shownOrigin } from "./shown-origin.ts";
import { addressesWords } from "./words.ts";

/** Whose pages asked for the chat in vain: one click allows each. */
export function RefusedOrigins({
	origins,
	listed,
	addresses,
	onAllowed,
}: {
	origins: readonly SeenOrigin[];
	listed: readonly string[];
	addresses: Addresses;
	onAllowed: () => void;
}) {
	const now = useWorkspace().clock.now.value;
	const w = addressesWords;
	if (origins.length === 0) return null;
	const allow = async (origin: string) => {
		// The row that was clicked goes into the list above.
		if (await addresses.allow(origin)) onAllowed();
	};
	return (
		<section class="settings-card">
			<h3>{w.refused}</h3>
			<p class="quiet">{w.refusedLead}</p>
			<ul class="addresses">
				{origins.map(({ origin, lastAt }) => {
					const shown = shownOrigin(origin);
					const alike = lookAlike(origin, listed);
					return (
						<li key={origin} class="address">
							<div class="settings-card-head">
								<strong dir="ltr">{shown}</strong>
								{shown !== origin && (
									<span class="quiet" dir="ltr">
										{origin}
									</span>
								)}
							</div>
							<p class="quiet">
								{fill(w.refusedSeen, { when: ago(lastAt, now, locale) })}
							</p>
							{alike && (
								<p class="address-warning">
									{fill(w.lookAlike, { host: alike })}
								</p>
							)}
							<button
								type="button"
								class="button"
								aria-label={fill(w.allowOf, { origin: shown })}
								onClick={() => void allow(origin)}
							>
								{w.allow}
							</button>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
