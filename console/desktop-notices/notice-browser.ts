/** What this browser can do about notices of a page, and the only file that asks it. */
export interface NoticeBrowser {
	/** What the person has said here so far; `unable`: it shows none. */
	permission(): NotificationPermission | "unable";
	/** Only on a click: browsers punish pages that ask by themselves. */
	askPermission(): Promise<NotificationPermission>;
	/** Whether nobody sees this page. */
	isHidden(): boolean;
	onShown(hear: () => void): () => void;
	/** Shows it in the place of the one with the same tag. Throws where only a service worker may (Android). */
	show(notice: Notice, pressed: () => void): ShownNotice;
}

export interface Notice {
	title: string;
	body: string;
	tag: string;
	silent: boolean;
}

export interface ShownNotice {
	close(): void;
}

export function noticeBrowser(): NoticeBrowser {
	return {
		permission: () =>
			"Notification" in globalThis ? Notification.permission : "unable",
		askPermission: () => Notification.requestPermission(),
		isHidden: () => document.visibilityState === "hidden",
		onShown(hear) {
			const changed = () => {
				if (document.visibilityState === "visible") hear();
			};
			document.addEventListener("visibilitychange", changed);
			return () => document.removeEventListener("visibilitychange", changed);
		},
		show({ title, ...options }, pressed) {
			const shown = new Notification(title, {
				...options,
				icon: "/console/icon-192.png",
			});
			shown.onclick = () => {
				window.focus();
				shown.close();
				pressed();
			};
			return shown;
		},
	};
}
