// The floor: what Socket.IO itself costs. A relay that stores nothing and checks nothing, where a sender and one receiver
// are in a room. The same version as the relay's, WebSocket only, and the same packets.
import { createServer } from "node:http";
import { Server } from "socket.io";
import { whenOrphaned } from "../../scripts/run.js";

whenOrphaned(() => process.exit());

const http = createServer();
const io = new Server(http, {
	transports: ["websocket"],
	serveClient: false,
	perMessageDeflate: false,
	httpCompression: false,
});
const visitors = io.of("/visitor");

visitors.on("connection", (socket) => {
	socket.on("join", ({ conversation }, reply) => {
		socket.join(conversation);
		reply({ ok: true, data: {} });
	});
	socket.on("message:send", (message, reply) => {
		visitors.to(message.conversation).emit("entry:added", message);
		reply({ ok: true, data: {} });
	});
});

http.listen(0, "127.0.0.1", () => {
	const address = http.address();
	if (address && typeof address === "object")
		process.stdout.write(`${address.port}\n`);
});
