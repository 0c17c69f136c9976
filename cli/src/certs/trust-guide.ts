import type { CertifiedNames } from '@comptoir/server/https/certified-names'

/** What a person needs to tell of a client. */
interface Trust {
  readonly client: string
  readonly lines: readonly string[]
}

/** How each kind of client comes to trust an authority. @param path of its file, from the root on */
export function trustLines(path: string): readonly Trust[] {
  const ca = quoted(path)
  return [
    { client: 'Node.js', lines: [`export NODE_EXTRA_CA_CERTS=${ca}`] },
    {
      client: 'Python (requests, msal; urllib, httpx)',
      lines: [`export REQUESTS_CA_BUNDLE=${ca}`, `export SSL_CERT_FILE=${ca}`],
    },
    {
      client: 'Go, Ruby, OpenSSL (not Go on Windows and macOS: trust it in the system)',
      lines: [`export SSL_CERT_FILE=${ca}`],
    },
    { client: 'curl', lines: [`curl --cacert ${ca} https://localhost:4443/health`] },
    {
      client: 'Java (a trust store of its own; its password is the usual one)',
      lines: [
        `keytool -importcert -noprompt -alias comptoir -file ${ca} -keystore comptoir.p12 -storetype PKCS12 -storepass changeit`,
        'java -Djavax.net.ssl.trustStore=comptoir.p12 -Djavax.net.ssl.trustStorePassword=changeit …',
      ],
    },
    {
      client: '.NET, PowerShell and browsers on Windows (for the current user)',
      lines: [
        `certutil -user -addstore Root ${ca}`,
        `Import-Certificate -FilePath ${ca} -CertStoreLocation Cert:\\CurrentUser\\Root`,
      ],
    },
    {
      client: 'Debian and Ubuntu, with .NET on them',
      lines: [`sudo cp ${ca} /usr/local/share/ca-certificates/comptoir.crt`, 'sudo update-ca-certificates'],
    },
    {
      client: 'macOS',
      lines: [`security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db ${ca}`],
    },
  ]
}

/** How to trust the authority, and how to lead the clouds' own names to this machine. */
export function trustGuide(path: string, { hosts }: CertifiedNames): string {
  const ca = quoted(path)
  const [, example = 'login.microsoftonline.com'] = hosts
  return [
    'How clients trust it; each line is for one of them, none is needed for the others:',
    ...trustLines(path).flatMap(({ client, lines }) => ['', `  ${client}`, ...lines.map((line) => `    ${line}`)]),
    '',
    "Clients that insist on a cloud's own names are led here by a line in /etc/hosts, while the server runs with --https-port 443:",
    '',
    `    127.0.0.1 ${hosts.filter((host) => host !== 'localhost').join(' ')}`,
    '',
    'curl alone needs none of that:',
    '',
    `    curl --cacert ${ca} --resolve ${example}:4443:127.0.0.1 https://${example}:4443/common/discovery/instance`,
    '',
    `Whoever can read the authority's key can pretend to be these hosts to those who trust it, and no others. To end the`,
    `trust, take the authority out of where you put it, and delete the folder.`,
    '',
  ].join('\n')
}

/** As every shell takes it. */
function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path
}
