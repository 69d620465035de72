import { useId, useRef, useState } from "preact/hooks";
import { PICTURE_BYTES } from "../../../protocol/account-limits.ts";
import type { SitePicture } from "../../../protocol/look.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, refused } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { lookWords } from "./words.ts";

const MOST_MB = PICTURE_BYTES / 1024 / 1024;

/** A picture of the shop: sent when it is chosen, shown to shoppers when the look is saved. */
export function PictureField({
	site,
	as,
	value,
	choose,
}: {
	site: string;
	as: "launcher" | "logo";
	/** The id of one that the relay has. */
	value: string | null;
	choose: (id: string | null) => void;
}) {
	const { http } = useWorkspace();
	const id = useId();
	const file = useRef<HTMLInputElement>(null);
	const key = useRef<HTMLButtonElement>(null);
	const [isSending, setSending] = useState(false);
	const [fault, setFault] = useState<string | null>(null);
	const w = lookWords;

	async function send(chosen: File | undefined) {
		if (!chosen || isSending) return;
		if (chosen.size > PICTURE_BYTES)
			return setFault(pictureFault({ code: "bad_picture", why: "bytes" }));
		setSending(true);
		setFault(null);
		const path = `/console/site/${site}/picture/${as}`;
		const reply = await http.put<SitePicture>(path, chosen);
		setSending(false);
		if (reply.ok) choose(reply.data.id);
		else setFault(pictureFault(reply.refusal));
	}

	return (
		<div class="setting look-picture">
			<p id={id} class="look-name">
				{w[as]}
			</p>
			{value && (
				<img
					class={`look-shown look-${as}`}
					src={`/pictures/${value}`}
					alt=""
				/>
			)}
			<div class="person-acts">
				<button
					ref={key}
					type="button"
					class="button"
					aria-describedby={id}
					onClick={() => file.current?.click()}
				>
					{value ? w.change : w.choose}
				</button>
				{value && (
					<button
						type="button"
						class="text-button"
						aria-describedby={id}
						onClick={() => {
							choose(null);
							key.current?.focus();
						}}
					>
						{w.drop}
					</button>
				)}
				<input
					ref={file}
					type="file"
					hidden
					accept="image/png,image/jpeg,image/webp,image/gif"
					aria-label={w[as]}
					onChange={({ currentTarget }) => {
						void send(currentTarget.files?.[0]);
						// The same file once more is a choice as well.
						currentTarget.value = "";
					}}
				/>
			</div>
			<p class="quiet" role="status">
				{isSending ? w.sending : w[`${as}Hint`]}
			</p>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
		</div>
	);
}

function pictureFault(refusal: Refusal): string {
	return refusal.code === "bad_picture"
		? fill(lookWords.bad[refusal.why] ?? refused(refusal), { most: MOST_MB })
		: refused(refusal);
}
