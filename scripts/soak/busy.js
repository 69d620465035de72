// Keeps one core busy until its parent is gone: started with end-with-parent.js, which must get its turn.
const SHIFT_MS = 50;

function work() {
	const until = performance.now() + SHIFT_MS;
	while (performance.now() < until);
	setImmediate(work);
}
work();
