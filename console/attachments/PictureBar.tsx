import type { ComponentChildren } from "preact";
import { Icon } from "../../ui/Icon.tsx";
import { back, close as closeIcon, forward } from "../../ui/icons.ts";
import { fill, words } from "../words/words.ts";
import { attachWords as w } from "./words.ts";

/** By one key or press a picture comes so much nearer, and at most so near. */
export const STEP = 1.5;
export const NEAREST = 5;

/** Above a picture in full: what the keys do, for whoever has none. */
export function PictureBar({
	at,
	count,
	scale,
	step,
	zoom,
	close,
	children,
}: {
	/** Which of so many it is, from 0. */
	at: number;
	count: number;
	scale: number;
	step(by: number): void;
	zoom(by: number): void;
	close(): void;
	/** Before the button that closes it. */
	children: ComponentChildren;
}) {
	return (
		<div class="picture-bar">
			{count > 1 && (
				<>
					<BarButton
						label={w.view.previous}
						icon={back}
						isOff={at <= 0}
						onClick={() => step(-1)}
					/>
					<span aria-live="polite">
						{fill(w.view.label, { at: at + 1, count })}
					</span>
					<BarButton
						label={w.view.next}
						icon={forward}
						isOff={at + 1 >= count}
						onClick={() => step(1)}
					/>
				</>
			)}
			<BarText
				label={w.view.farther}
				sign="−"
				isOff={scale <= 1}
				onClick={() => zoom(1 / STEP)}
			/>
			<BarText
				label={w.view.nearer}
				sign="+"
				isOff={scale >= NEAREST}
				onClick={() => zoom(STEP)}
			/>
			{children}
			<BarButton label={words.close} icon={closeIcon} onClick={close} />
		</div>
	);
}

interface Pressed {
	label: string;
	isOff?: boolean;
	onClick(): void;
}

function BarButton({ icon, ...pressed }: Pressed & { icon: string }) {
	return (
		<button type="button" class="icon-button" {...said(pressed)}>
			<Icon of={icon} turns />
		</button>
	);
}

function BarText({ sign, ...pressed }: Pressed & { sign: string }) {
	return (
		<button
			type="button"
			class="icon-button"
			aria-keyshortcuts={sign === "+" ? "+" : "-"}
			{...said(pressed)}
		>
			{sign}
		</button>
	);
}

function said({ label, isOff = false, onClick }: Pressed) {
	return {
		"aria-label": label,
		title: label,
		"aria-disabled": isOff,
		onClick,
	};
}
