import { useId, useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import { refused } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { ProductFeedModel } from "./product-feed.ts";
import { feedWords as w } from "./words.ts";

/** For owners: where the list stands. */
export function FeedForm({
	url: saved,
	model,
}: {
	url: string | null;
	model: ProductFeedModel;
}) {
	const id = useId();
	const { toasts } = useWorkspace();
	const [typed, setTyped] = useState(saved ?? "");
	const [fault, setFault] = useState<Refusal | null>(null);
	async function save(url: string | null, done: string) {
		const why = await model.save(url);
		setFault(why);
		if (!why) toasts.say({ text: done, action: null });
	}
	return (
		<form
			class="settings-card"
			aria-labelledby={`${id}-title`}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void save(typed.trim(), w.saved);
			}}
		>
			<h2 id={`${id}-title`}>{w.where}</h2>
			<div class="setting">
				<label for={id}>{w.url}</label>
				<input
					id={id}
					class="input"
					type="url"
					dir="ltr"
					autocomplete="off"
					aria-describedby={`${id}-hint`}
					value={typed}
					onInput={(event) => setTyped(event.currentTarget.value)}
				/>
				<p id={`${id}-hint`} class="quiet">
					{w.urlHint}
				</p>
			</div>
			{fault && (
				<p class="fault" role="alert">
					{fault.code === "malformed" ? w.badUrl : refused(fault)}
				</p>
			)}
			<p>
				<button type="submit" class="button button-main">
					{w.save}
				</button>{" "}
				{saved !== null && (
					<button
						type="button"
						class="button"
						onClick={() => void save(null, w.removed)}
					>
						{w.remove}
					</button>
				)}
			</p>
		</form>
	);
}
