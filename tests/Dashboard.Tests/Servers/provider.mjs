// A certified OpenID Connect provider with people and groups that a test gives it: PUT /people/NAME with their claims.
// Anybody signs in with any password. Two issuers: one says groups at its userinfo endpoint, the other in the id token and has no way to sign out.
// Prints their addresses as one line of JSON; ends with its stdin.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';

const [redirectUri] = process.argv.slice(2);
const people = new Map();

async function start(inToken) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const method = inToken ? 'client_secret_post' : 'client_secret_basic';
  const client = { client_secret: 'a secret: with + and %', redirect_uris: [redirectUri], token_endpoint_auth_method: method };
  const provider = new Provider(issuer, {
    clients: [{ ...client, client_id: 'dashboard' }, { ...client, client_id: 'another' }],
    clientAuthMethods: [method],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
    conformIdTokenClaims: !inToken,
    cookies: { keys: ['only of tests'] },
    features: { rpInitiatedLogout: { enabled: !inToken } },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    // Nobody is asked whether this program may know who they are.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    const [, folder, name] = request.url.split('/');
    if (request.method === 'PUT' && folder === 'people') {
      people.set(decodeURIComponent(name), await json(request));
      response.writeHead(204).end();
    } else {
      answer(request, response);
    }
  });
  return issuer;
}

const issuers = { userInfo: await start(false), idToken: await start(true) };
console.log(JSON.stringify(issuers));
process.stdin.on('end', () => process.exit()).resume();
