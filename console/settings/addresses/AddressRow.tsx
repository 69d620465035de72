import { useRef, useState } from "preact/hooks";
import type { SeenOrigin } from "../../../protocol/tag.ts";
import { wwwTwin } from "../../../protocol/www-twin.ts";
import { ago } from "../../../ui/ago.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { trash } from "../../../ui/icons.ts";
import { fill, locale } from "../../words/words.ts";
import { SureQuestion } from "../../workspace/SureQuestion.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { dateAndTime } from "../staff/when.ts";
import type { Addresses } from "./addresses.ts";
import { lookAlike } from "./look-alike.ts";
import { shownOrigin } from "./shown-origin.ts";
import { addressesWords } from "./words.ts";

/** An address that is allowed, and the same with or without `www.` where that is not. */
export function AddressRow({
	origin,
	listed,
	seen,
	addresses,
	onRemoved,
}: {
	origin: string;
	listed: readonly string[];
	seen: SeenOrigin | undefined;
	addresses: Addresses;
	onRemoved: () => void;
}) {
	const [isAsking, setAsking] = useState(false);
	const key = useRef<HTMLButtonElement>(null);
	const shown = shownOrigin(origin);
	const twin = wwwTwin(origin);
	const isLast = listed.length === 1;
	const w = addressesWords;
	const remove = async () => {
		if (await addresses.remove(origin)) onRemoved();
	};
	return (
		<li class="address">
			<div class="settings-card-head">
				<strong dir="ltr">{shown}</strong>
				{shown !== origin && (
					<span class="quiet" dir="ltr">
						{origin}
					</span>
				)}
				{!isLast && (
					<button
						ref={key}
						type="button"
						class="icon-button"
						aria-label={fill(w.removeOf, { origin: shown })}
						title={w.remove}
						aria-expanded={isAsking}
						onClick={() => setAsking(!isAsking)}
					>
						<Icon of={trash} />
					</button>
				)}
			</div>
			<p class="quiet">{useSaid(seen)}</p>
			<AlikeNote origin={origin} listed={listed} />
			{twin && !listed.includes(twin) && (
				<button
					type="button"
					class="text-button"
					onClick={() => void addresses.allow(twin)}
				>
					{fill(w.allowAlso, { origin: shownOrigin(twin) })}
				</button>
			)}
			{isLast && <p class="quiet">{w.last}</p>}
			{isAsking && !isLast && (
				<SureQuestion
					question={fill(w.removeSure, { origin: shown })}
					yes={w.removeYes}
					no={w.removeNo}
					onYes={() => void remove()}
					onNo={() => {
						setAsking(false);
						key.current?.focus();
					}}
				/>
			)}
		</li>
	);
}

/** When a page of it has asked for the chat. */
function useSaid(seen: SeenOrigin | undefined): string {
	const now = useWorkspace().clock.now.value;
	const w = addressesWords;
	if (!seen) return w.notSeen;
	const when = ago(seen.lastAt, now, locale);
	const first = dateAndTime(seen.firstAt);
	return fill(seen.firstAt < seen.lastAt ? w.seen : w.seenOnce, {
		when,
		first,
	});
}

/** Of two that look alike the one in other letters is the stranger. */
function AlikeNote({
	origin,
	listed,
}: {
	origin: string;
	listed: readonly string[];
}) {
	const alike =
		shownOrigin(origin) === origin ? null : lookAlike(origin, listed);
	if (!alike) return null;
	return (
		<p class="address-warning">
			{fill(addressesWords.lookAlikeListed, { host: alike })}
		</p>
	);
}
