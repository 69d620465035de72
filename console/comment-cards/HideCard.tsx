import { useEffect, useRef, useState } from "preact/hooks";
import type { CommentCard } from "../../protocol/comment-card.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { REASON_CHARS } from "../../protocol/limits.ts";
import { refused } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { cardListsModel } from "./card-lists.ts";
import { cardWords } from "./words.ts";

/** Takes a card off the wall, with a reason that the audit log keeps. Its words stay as they are. */
export function HideCard({
	card: { site, id, hidden },
}: {
	card: CommentCard;
}) {
	const { act } = useModel(cardListsModel);
	const [isAsked, setAsked] = useState(false);
	const [why, setWhy] = useState("");
	const [fault, setFault] = useState<string | null>(null);
	const field = useRef<HTMLInputElement>(null);
	const w = cardWords;
	useEffect(() => {
		if (isAsked) field.current?.focus();
	}, [isAsked]);

	async function hide(reason: string | null) {
		const refusal = await act("card:hide", { site, card: id, why: reason });
		setFault(refusal && refused(refusal));
		if (!refusal) setAsked(false);
	}

	if (!isAsked)
		return (
			<p class="left-card-acts">
				<button
					type="button"
					class="text-button"
					onClick={() => (hidden ? void hide(null) : setAsked(true))}
				>
					{hidden ? w.show : w.hide}
				</button>
				{fault && (
					<span class="fault" role="alert">
						{fault}
					</span>
				)}
			</p>
		);
	return (
		<form
			class="left-card-hide"
			onSubmit={(event) => {
				event.preventDefault();
				const reason = trimmed(why);
				if (reason) void hide(reason);
				else field.current?.focus();
			}}
			onKeyDown={(event) => {
				if (event.key === "Escape") setAsked(false);
			}}
		>
			<label>
				{w.hideWhy}
				<input
					ref={field}
					type="text"
					dir="auto"
					maxLength={REASON_CHARS}
					value={why}
					onInput={(event) => setWhy(event.currentTarget.value)}
				/>
			</label>
			<p class="quiet">{w.hideHint}</p>
			<p class="left-card-acts">
				<button type="submit" class="button">
					{w.hideYes}
				</button>
				<button
					type="button"
					class="text-button"
					onClick={() => setAsked(false)}
				>
					{w.hideNo}
				</button>
				{fault && (
					<span class="fault" role="alert">
						{fault}
					</span>
				)}
			</p>
		</form>
	);
}
