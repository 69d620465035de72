import { useRef, useState } from "preact/hooks";
import { plain } from "../../words/words.ts";
import { QuestionDialog } from "../../workspace/QuestionDialog.tsx";
import { StaffPicture } from "../../workspace/StaffPicture.tsx";
import type { OfAccount } from "../account.ts";
import { pictureWords } from "../page-words.ts";
import { SureButton } from "../SureButton.tsx";
import { CropForm } from "./CropForm.tsx";
import { openPicture, pictureRefused } from "./open-picture.ts";

/** The picture of oneself, and another one in place of it. */
export function PictureLine({ model, account }: OfAccount) {
	const [opened, setOpened] = useState<ImageBitmap | null>(null);
	const [fault, setFault] = useState<string | null>(null);
	const key = useRef<HTMLButtonElement>(null);
	const file = useRef<HTMLInputElement>(null);
	const w = pictureWords;

	async function choose(chosen: File | undefined) {
		if (!chosen) return;
		const picture = await openPicture(chosen);
		if (typeof picture === "string") return setFault(picture);
		setFault(null);
		setOpened(picture);
	}

	async function keep(square: Blob | null): Promise<string | null> {
		const refusal = square
			? await model.setPicture(square)
			: ({ code: "bad_picture", why: "broken" } as const);
		if (refusal) return pictureRefused(refusal);
		setOpened(null);
		return null;
	}

	return (
		<div class="account-picture">
			<StaffPicture
				name={plain(account.name)}
				picture={account.picture}
				size={72}
			/>
			<div class="account-acts">
				<button
					ref={key}
					type="button"
					class="button"
					onClick={() => file.current?.click()}
				>
					{account.picture ? w.change : w.choose}
				</button>
				{account.picture && (
					<SureButton
						question={w.removeSure}
						yes={w.removeYes}
						no={w.removeNo}
						act={() => model.removePicture()}
						done={() => key.current?.focus()}
					>
						{w.remove}
					</SureButton>
				)}
				<input
					ref={file}
					type="file"
					hidden
					accept="image/png,image/jpeg,image/webp,image/gif"
					aria-label={w.choose}
					onChange={({ currentTarget }) => {
						void choose(currentTarget.files?.[0]);
						// The same file once more is a choice as well.
						currentTarget.value = "";
					}}
				/>
			</div>
			{!account.picture && <p class="quiet">{w.none}</p>}
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<QuestionDialog
				titleId="crop-title"
				isOpen={opened !== null}
				hide={() => {
					setOpened(null);
					// In Safari a click alone has not put the focus there.
					key.current?.focus();
				}}
			>
				{opened && (
					<CropForm
						titleId="crop-title"
						picture={opened}
						keep={keep}
						cancel={() => setOpened(null)}
					/>
				)}
			</QuestionDialog>
		</div>
	);
}
