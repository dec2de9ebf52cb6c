// The Gateway that examples share. No rule reads it.

export const istioGateway = (protocol: string, tls = ''): string => `apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: shop
spec:
  selector: {istio: ingressgateway}
  servers:
    - hosts: [shop.example.com]
      port: {number: 8443, name: web, protocol: ${protocol}}
${tls === '' ? '' : `      ${tls}\n`}`;
