// A mail server for tests: takes any letter and prints each as one line of JSON. Ends with its standard input.
// It offers STARTTLS with the certificate that comes with smtp-server only where it is started with "tls".
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: process.argv[2] === 'tls' ? [] : ['STARTTLS'],
  onAuth: (auth, session, done) => done(null, { user: `${auth.username}/${auth.password}` }),
  onRcptTo: (address, session, done) => done(address.address.startsWith('nobody@') ? new Error(`5.1.1 <${address.address}>: Recipient address rejected`) : null),
  onData: (stream, session, done) => {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      console.log(JSON.stringify({
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map(one => one.address),
        user: session.user ?? null,
        letter: Buffer.concat(parts).toString('utf8'),
      }));
      done();
    });
  },
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.server.address().port })));
process.stdin.resume();
process.stdin.on('end', () => server.close());
