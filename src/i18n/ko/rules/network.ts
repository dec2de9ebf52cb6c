// Words of the rules in src/lint/rules/network: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const network = {
  'rule.pod-without-network-policy.title': 'Pod를 제한하는 NetworkPolicy가 없습니다',
  'rule.pod-without-network-policy.problem':
    '이 파일들의 어떤 NetworkPolicy도 {workload}의 {directions} 통신을 제한하지 않습니다.',
  'rule.pod-without-network-policy.why':
    '정책으로 나누기 전의 클러스터는 하나의 평평한 네트워크입니다. Pod 하나가 침입당하면 다른 모든 Pod에 접근할 수 있고, 찾은 것을 밖으로 보낼 수 있습니다. 노드의 네트워크를 쓰는 Pod(`hostNetwork`)에는 정책이 적용되지 않습니다.',
  'rule.pod-without-network-policy.fix':
    '이 Pod를 고르는 NetworkPolicy에 정책 유형 두 가지를 모두 적고, 들어올 수 있는 상대와 나갈 수 있는 곳을 나열하십시오.',
  'rule.namespace-without-default-deny.title': '네임스페이스에 기본 거부 정책이 없습니다',
  'rule.namespace-without-default-deny.problem':
    '{namespace} 네임스페이스의 정책은 일부 Pod만 다룹니다. {directions} 방향에서 나머지를 닫는 정책이 없으므로, 새로 추가하는 Pod는 열려 있습니다.',
  'rule.namespace-without-default-deny.why':
    '정책은 그 정책이 고른 Pod만 제한하고, 고르지 않은 Pod는 모두 열려 있습니다. 먼저 모두 닫고 필요한 것만 여는 순서가 안전합니다.',
  'rule.namespace-without-default-deny.fix':
    '`podSelector: {}`와 `policyTypes: [Ingress, Egress]`만 있고 규칙이 없는 NetworkPolicy를 추가하십시오.',
  'rule.network-policy-allows-everything.title': 'NetworkPolicy가 모두 허용합니다',
  'rule.network-policy-allows-everything.problem':
    '{policy} 정책의 이 {direction} 규칙은 포트도 상대도 제한하지 않으므로 모두 통과합니다.',
  'rule.network-policy-allows-everything.why':
    '규칙 목록이 비어 있으면 모두 거부하고, 목록에 빈 규칙이 있으면 모두 허용합니다. 차이는 중괄호 한 쌍뿐입니다. 주소 범위 `0.0.0.0/0`도 모두를 뜻합니다.',
  'rule.network-policy-allows-everything.fix':
    '거부하려면 목록을 비우십시오. 허용하려면 상대를, 적어도 포트를 적으십시오.',
  'rule.network-policy-ignores-rules.title': 'NetworkPolicy에 쓰이지 않는 규칙이 있습니다',
  'rule.network-policy-ignores-rules.problem':
    '`{field}` 아래에 규칙이 있지만 `policyTypes` 목록에 {direction} 항목이 없어서 규칙이 효과가 없습니다.',
  'rule.network-policy-ignores-rules.why':
    '`policyTypes`에 적은 방향만 제한합니다. 다른 방향의 규칙은 제한처럼 보이지만 제한이 아닙니다.',
  'rule.network-policy-ignores-rules.fix':
    '`policyTypes` 목록에 {direction} 항목을 추가하고, 규칙이 필요한 통신을 모두 허용하는지 확인하십시오.',
  'rule.network-policy-types-missing.title': 'NetworkPolicy에 제한할 방향이 적혀 있지 않습니다',
  'rule.network-policy-types-missing.problem':
    '`policyTypes`가 없어서, 지금 있는 규칙에 따라 {directions} 방향을 제한합니다.',
  'rule.network-policy-types-missing.why':
    'Ingress는 언제나 제한하고 Egress는 규칙이 있을 때만 제한합니다. 모두 막으려고 마지막 egress 규칙을 지우면 오히려 모두 허용됩니다.',
  'rule.network-policy-types-missing.fix': '제한하려는 방향을 `policyTypes`에 적으십시오.',
  'rule.policy-peers-apart.title': '네임스페이스 셀렉터와 Pod 셀렉터가 서로 다른 항목입니다',
  'rule.policy-peers-apart.problem':
    '{policy} 정책의 `{list}` 목록에서 두 셀렉터가 서로 다른 항목입니다. 그 네임스페이스의 모든 Pod와, 이 네임스페이스에서 고른 Pod가 따로따로 허용됩니다.',
  'rule.policy-peers-apart.why':
    '목록의 항목은 하나만 맞아도 되고, 한 항목 안의 셀렉터는 모두 맞아야 합니다. 하이픈 하나의 차이인데, 하이픈이 있으면 훨씬 많이 허용합니다.',
  'rule.policy-peers-apart.fix':
    '둘 다 맞아야 한다면 `podSelector` 앞의 하이픈을 지우십시오. 하나만 맞아도 된다면 규칙을 두 개로 나누어 적어 뜻을 분명히 하십시오.',
  'rule.egress-policy-blocks-dns.title': 'NetworkPolicy가 DNS를 막습니다',
  'rule.egress-policy-blocks-dns.problem':
    '{policy} 정책은 Pod가 나갈 수 있는 곳을 제한하는데, UDP 53번 포트로 DNS에 질의할 수 있게 하는 규칙이 없습니다. 이름으로는 어디에도 연결하지 못합니다.',
  'rule.egress-policy-blocks-dns.why':
    '연결은 거의 모두 클러스터 DNS에 질의하는 것으로 시작합니다. 질의는 UDP로 보내는데, `protocol`을 적지 않은 포트는 TCP입니다.',
  'rule.egress-policy-blocks-dns.fix':
    '이 정책이나 모든 Pod를 위한 정책에서 `kube-system` 네임스페이스로 가는 UDP와 TCP 53번 포트를 허용하십시오.',
  'rule.network-policy-without-pods.title': 'NetworkPolicy가 고르는 Pod가 없습니다',
  'rule.network-policy-without-pods.problem':
    '이 파일들의 {namespace} 네임스페이스에는 {policy} 정책의 셀렉터와 맞는 워크로드가 없으므로, 정책이 아무것도 제한하지 않습니다.',
  'rule.network-policy-without-pods.why':
    '맞는 Pod가 없는 셀렉터도 API 서버에는 오류가 아닙니다. 정책 목록에는 있지만 보호하려던 Pod는 열려 있습니다.',
  'rule.network-policy-without-pods.fix': 'Pod 템플릿의 레이블을 그대로 적고, 정책의 네임스페이스도 확인하십시오.',
  'rule.service-without-pods.title': 'Service가 고르는 Pod가 없습니다',
  'rule.service-without-pods.problem':
    '이 파일들의 {namespace} 네임스페이스에는 Service {service}의 셀렉터와 맞는 워크로드가 없으므로, 모든 요청이 실패합니다.',
  'rule.service-without-pods.why':
    'Service는 레이블만으로 Pod를 찾습니다. 한쪽의 레이블만 바꾸면 엔드포인트가 없어지는데, 오류는 어디에도 나타나지 않습니다.',
  'rule.service-without-pods.fix':
    'Pod 템플릿의 레이블을 `selector`에 적으십시오. 적은 레이블이 모두 Pod에 있어야 합니다.',
  'rule.service-of-unknown-port.title': 'Service가 Pod에 없는 포트로 보냅니다',
  'rule.service-of-unknown-port.problem':
    'Service {service}의 대상은 이름이 `{port}`인 포트인데, Pod의 어떤 컨테이너에도 그런 포트가 없어서 엔드포인트가 생기지 않습니다.',
  'rule.service-of-unknown-port.why':
    '`targetPort`에 적은 이름은 Pod마다 찾습니다. 그 이름이 없는 Pod는 아무 알림 없이 Service에서 빠집니다.',
  'rule.service-of-unknown-port.fix': '컨테이너의 `ports`에 있는 이름을 쓰거나, 포트에 이 이름을 붙이십시오.',
  'rule.ingress-without-service.title': 'Ingress가 가리키는 Service나 포트가 없습니다',
  'rule.ingress-without-service.problem':
    'Ingress가 가리키는 곳은 Service {service}의 포트 {port}인데, 이 파일들의 {namespace} 네임스페이스에 그런 Service나 포트가 없습니다.',
  'rule.ingress-without-service.why':
    'API 서버는 Ingress가 어디를 가리키는지 확인하지 않습니다. 사용자는 503이나 컨트롤러의 기본 화면을 봅니다.',
  'rule.ingress-without-service.fix': '이름이나 포트를 고치십시오. 포트는 컨테이너가 아니라 Service의 포트입니다.',
  'rule.service-monitor-without-service.title': 'ServiceMonitor가 Service를 찾지 못합니다',
  'rule.service-monitor-without-service.problem':
    '이 파일들에는 ServiceMonitor {monitor}의 셀렉터와 레이블이 맞는 Service가 없으므로, Prometheus가 아무것도 수집하지 않습니다.',
  'rule.service-monitor-without-service.why':
    'ServiceMonitor는 Pod의 레이블이나 Service의 셀렉터가 아니라 Service의 레이블을 봅니다. 대상이 없으면 시계열이 없고, 그 시계열에 건 알림도 울리지 않습니다.',
  'rule.service-monitor-without-service.fix': 'Service의 `metadata.labels`에 그 레이블을 적으십시오.',
  'rule.ingress-without-tls.title': 'Ingress에 TLS가 없습니다',
  'rule.ingress-without-tls.problem': '{host}에 인증서가 없어서, 그곳으로 보내는 것을 도중에 누구나 읽을 수 있습니다.',
  'rule.ingress-without-tls.why':
    '브라우저와 클러스터 사이에는 우리가 관리하지 않는 네트워크가 있습니다. TLS가 없으면 그 모든 곳에서 비밀번호, 세션, 데이터를 읽고 바꿀 수 있습니다.',
  'rule.ingress-without-tls.fix': '`spec.tls`에 호스트와, 그 인증서를 담은 Secret을 적으십시오.',
  'rule.ingress-without-redirect.title': '인증서가 있는 Ingress가 평문으로도 응답합니다',
  'rule.ingress-without-redirect.problem':
    'Ingress {ingress}에는 TLS가 있지만 HTTPS로 리디렉션하는 기능을 껐습니다. https 없이 주소를 입력한 사용자의 통신은 암호화되지 않습니다.',
  'rule.ingress-without-redirect.why':
    '인증서가 있으면 컨트롤러가 스스로 리디렉션합니다. 이를 끄면 오래된 링크와 첫 방문은 쿠키까지 평문으로 갑니다.',
  'rule.ingress-without-redirect.fix': '이 애너테이션을 지우십시오.',
  'rule.ingress-snippet.title': 'Ingress에 nginx 설정이 들어 있습니다',
  'rule.ingress-snippet.problem':
    '`{annotation}` 애너테이션의 내용은 모든 네임스페이스의 Ingress를 처리하는 컨트롤러의 설정에 그대로 들어갑니다.',
  'rule.ingress-snippet.why':
    'Ingress를 만들 수 있는 사람은 이것으로 컨트롤러가 볼 수 있는 모든 네임스페이스의 Secret을 읽을 수 있습니다(CVE-2021-25742). ingress-nginx는 1.9부터 이런 애너테이션을 기본으로 거절합니다.',
  'rule.ingress-snippet.fix': '목적에 맞는 애너테이션을 쓰거나, 컨트롤러 관리자가 전체를 위해 설정하게 하십시오.',
  'rule.node-port-service.title': 'Service가 모든 노드에 포트를 엽니다',
  'rule.node-port-service.problem':
    'Service {service}에는 모든 노드의 같은 포트로 접근할 수 있습니다. 로드 밸런서도, 거기에 둔 TLS와 제한도 거치지 않습니다.',
  'rule.node-port-service.why':
    'NodePort는 Pod가 있든 없든 모든 노드에서 열립니다. 누가 접근할 수 있는지는 매니페스트에 보이지 않는 방화벽에 달려 있습니다.',
  'rule.node-port-service.fix': '`ClusterIP`로 바꾸고 Ingress나 Gateway를 앞에 두십시오.',
  'rule.open-load-balancer.title': '로드 밸런서가 누구에게나 열려 있습니다',
  'rule.open-load-balancer.problem':
    'Service {service}의 로드 밸런서는 어떤 주소에서 온 요청이든 받습니다. 공개 사이트라면 맞지만, 그 밖에는 누구나 들어올 수 있는 문입니다.',
  'rule.open-load-balancer.why':
    '따로 둔 로드 밸런서는 TLS와 로그가 있는 Ingress를 거치지 않습니다. 꼭 필요한 곳에만 두고 접근 범위를 좁혀야 합니다.',
  'rule.open-load-balancer.fix':
    '들어올 수 있는 주소를 `loadBalancerSourceRanges`에 적거나, 클라우드의 애너테이션으로 내부용으로 만들거나, Ingress를 쓰십시오.',
  'rule.service-with-external-ips.title': 'Service가 외부 주소를 직접 차지합니다',
  'rule.service-with-external-ips.problem':
    'Service {service}에 `externalIPs`가 있습니다. 주소가 누구의 것이든, 모든 노드가 그 주소로 가는 통신을 이 Service의 Pod로 보냅니다.',
  'rule.service-with-external-ips.why':
    '그 주소의 주인인지 아무도 확인하지 않습니다. 이런 Service로 클러스터 안의 다른 프로그램이 보내는 통신을 가로챌 수 있습니다(CVE-2020-8554). 이 필드는 Kubernetes 1.36부터 더 이상 권장되지 않고, 나중 버전에서는 기본으로 꺼집니다.',
  'rule.service-with-external-ips.fix':
    '`externalIPs`를 지우십시오. 밖에서 접근해야 한다면 로드 밸런서나 Ingress를 쓰십시오.',
  'rule.mutual-tls-not-strict.title': '상호 TLS를 요구하지 않습니다',
  'rule.mutual-tls-not-strict.problem':
    '모드가 {mode}이므로 평문 연결도 받습니다. Pod에 접근할 수 있으면 누구인지 밝히지 않고 암호화 없이 통신할 수 있습니다.',
  'rule.mutual-tls-not-strict.why':
    'PERMISSIVE는 메시로 옮겨 가는 동안만 쓰는 모드입니다. 평문을 받는 동안에는 신원이 아무것도 증명하지 못하고, 신원을 보는 규칙을 피해 갈 수 있습니다.',
  'rule.mutual-tls-not-strict.fix': '모든 클라이언트가 메시에 들어오면 `mode: STRICT`로 바꾸십시오.',
  'rule.mesh-tls-switched-off.title': 'DestinationRule이 암호화를 끕니다',
  'rule.mesh-tls-switched-off.problem': '양쪽이 모두 메시에 있어도 {host} 주소로 가는 통신을 평문으로 보냅니다.',
  'rule.mesh-tls-switched-off.why':
    '메시는 상대가 지원하면 스스로 암호화합니다. DISABLE은 이를 덮어쓰고, 상대가 상호 TLS를 요구하면 모든 연결이 실패합니다.',
  'rule.mesh-tls-switched-off.fix':
    '`ISTIO_MUTUAL`로 바꾸거나 설정을 지우십시오. 메시 밖의 서비스라면 `SIMPLE`로 바꾸십시오.',
  'rule.gateway-with-old-tls.title': 'Gateway가 폐기된 TLS 버전을 허용합니다',
  'rule.gateway-with-old-tls.problem': '허용하는 가장 낮은 버전이 {version}입니다. 알려진 공격이 있는 버전입니다.',
  'rule.gateway-with-old-tls.why':
    'TLS 1.0과 1.1은 2021년에 폐기되었습니다(RFC 8996). 이것을 허용하면 새 버전을 쓸 수 있는 클라이언트도 낮은 버전으로 끌어내리는 공격을 받을 수 있습니다.',
  'rule.gateway-with-old-tls.fix': '`TLSV1_2`(기본값)나 `TLSV1_3`으로 바꾸십시오.',
  'rule.gateway-serves-plain-http.title': 'Gateway가 평문으로 응답합니다',
  'rule.gateway-serves-plain-http.problem':
    'Gateway {gateway}의 한 서버가 TLS 없는 요청을 받고, HTTPS로 리디렉션하지 않습니다.',
  'rule.gateway-serves-plain-http.why':
    '그곳으로 보내는 것은 세션까지 도중에 읽고 바꿀 수 있습니다. 평문 포트는 방문자를 암호화된 포트로 리디렉션하기만 해야 합니다.',
  'rule.gateway-serves-plain-http.fix': '이 서버에 `tls.httpsRedirect: true`를 적고, 응답은 HTTPS 서버에 맡기십시오.',
  'rule.ssh-port.title': '컨테이너가 원격 셸을 엽니다',
  'rule.ssh-port.problem':
    '{container} 컨테이너에 22번 포트가 있습니다. SSH로 들어온 사람은 클러스터의 감사 로그에 남지 않습니다.',
  'rule.ssh-port.why':
    '컨테이너는 들어가서 고치는 것이 아니라 새것으로 바꾸는 것입니다. `kubectl exec`와 `kubectl debug`는 권한을 확인하고 기록을 남기지만, SSH 서버는 이미지에 키가 있어야 하고 클러스터의 권한을 확인하지 않습니다.',
  'rule.ssh-port.fix': '이미지에서 SSH 서버를, 목록에서 포트를 빼십시오.',
  'rule.privileged-port.title': '컨테이너가 1024보다 낮은 포트를 씁니다',
  'rule.privileged-port.problem':
    '{container} 컨테이너의 포트는 {port}입니다. 컨테이너 런타임에 따라서는 root 사용자나 `NET_BIND_SERVICE`가 필요합니다.',
  'rule.privileged-port.why':
    '컨테이너가 어떤 포트를 쓰든 Service는 80번 포트로 제공할 수 있습니다. 1024 이상의 포트는 어떤 사용자로든, capability 없이도 어디서나 동작합니다.',
  'rule.privileged-port.fix': '프로그램이 8080 같은 포트를 쓰게 하고, Service의 `targetPort`를 그 포트로 바꾸십시오.',
} as const satisfies FamilyWords<'network'>;
