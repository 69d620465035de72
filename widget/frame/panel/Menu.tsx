import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../../../ui/Icon.tsx";

export interface MenuItem {
	key: string;
	label: string;
	icon: string;
	/** The icon points along the line of reading. */
	turns?: boolean;
	choose: () => void;
}

/** A button that opens a few choices. Arrows move, Escape and leaving close. */
export function Menu({
	label,
	icon,
	items,
	below,
}: {
	label: string;
	icon: string;
	items: MenuItem[];
	/** A sentence that belongs here and chooses nothing. */
	below?: string;
}) {
	const open = useSignal(false);
	const menu = useRef<HTMLDivElement>(null);
	const list = useRef<HTMLDivElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	// With the paint, so that the next key already moves from the first choice.
	useLayoutEffect(() => {
		if (!open.value) return;
		choices()[0]?.focus();
		return onLeave(
			() => menu.current,
			() => {
				open.value = false;
			},
		);
	}, [open.value]);

	function choices(): HTMLElement[] {
		return [
			...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
		];
	}

	function shut() {
		open.value = false;
		button.current?.focus();
	}

	function onKeyDown(event: KeyboardEvent) {
		if (!open.value) return;
		const all = choices();
		const at = all.indexOf(document.activeElement as HTMLElement);
		if (event.key === "Escape") shut();
		else if (event.key === "ArrowDown") all[(at + 1) % all.length]?.focus();
		else if (event.key === "ArrowUp") all.at(at > 0 ? at - 1 : -1)?.focus();
		else return;
		event.preventDefault();
	}

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the buttons in it.
		<div ref={menu} class="menu" onKeyDown={onKeyDown}>
			<button
				ref={button}
				type="button"
				class="icon-button"
				aria-label={label}
				aria-haspopup="menu"
				aria-expanded={open.value}
				title={label}
				onClick={() => {
					if (open.value) shut();
					else open.value = true;
				}}
			>
				<Icon of={icon} />
			</button>
			{open.value && (
				<div class="menu-box">
					<div ref={list} role="menu" aria-label={label}>
						{items.map((item) => (
							<button
								key={item.key}
								type="button"
								class="menu-item"
								tabIndex={-1}
								role="menuitem"
								onClick={() => {
									shut();
									item.choose();
								}}
							>
								<Icon of={item.icon} turns={item.turns} />
								<span>{item.label}</span>
							</button>
						))}
					</div>
					{below && <p class="menu-below">{below}</p>}
				</div>
			)}
		</div>
	);
}

/**
 * When a pointer or the focus goes to something else, or out of the window. What loses the focus says nothing:
 * Safari gives no button the focus when it is clicked, so there it is lost in the middle of a click in the menu.
 */
function onLeave(menu: () => Element | null, leave: () => void): () => void {
	const types = ["pointerdown", "focusin", "blur"];
	const hear = (event: Event) => {
		if (!event.composedPath().includes(menu() as Element)) leave();
	};
	for (const type of types) addEventListener(type, hear);
	return () => {
		for (const type of types) removeEventListener(type, hear);
	};
}
