package soban.desk.enrol;

import soban.wire.AuthorityMark;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Believes a server only when the authority whose mark is known vouches for it, under the name by
/// which it was called.
final class MarkedAuthority extends X509ExtendedTrustManager {
    private final String mark;

    private MarkedAuthority(String mark) {
        this.mark = mark;
    }

    static SSLContext context(String mark) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new MarkedAuthority(mark)}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        judge(chain).checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        judge(chain).checkServerTrusted(chain, type, socket);
    }

    /// Nobody is believed whose name was not asked for.
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("the server's name can't be checked");
    }

    /// The machine's own way of judging, with this one authority.
    private X509ExtendedTrustManager judge(X509Certificate[] chain) throws CertificateException {
        X509Certificate authority = chain[chain.length - 1];
        if (!AuthorityMark.of(authority).equals(mark)) {
            throw new CertificateException("the server is of another authority");
        }
        try {
            var known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            known.setCertificateEntry("authority", authority);
            var managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(known);
            return (X509ExtendedTrustManager) managers.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException problem) {
            throw new CertificateException(problem);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("nobody calls here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw new CertificateException("nobody calls here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("nobody calls here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
